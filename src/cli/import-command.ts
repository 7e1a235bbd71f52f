import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { catchUpAll, openHouse } from '../app.ts';
import { askingOurs } from '../ask-ours.ts';
import type { Config } from '../config.ts';
import { parseTableMapping, type TableMapping } from '../formats/index.ts';
import { type ImportProblem, type ImportSummary, importFiles } from '../intake/index.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { createProgress, type Progress } from './progress.ts';

/** More problems than this are counted, and left to `--problems`. */
const problemsShown = 20;

interface ImportFlags {
  readonly problems?: string;
  readonly quiet?: boolean;
  readonly mapping?: string;
  readonly askOurs?: boolean;
}

/** Takes in files, brings everything derived up to date, and sums up. */
export async function importCommand(
  config: Config,
  files: readonly string[],
  { problems: problemsFile, quiet, mapping: mappingFile, askOurs }: ImportFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const mapping = mappingFile === undefined ? undefined : readMapping(mappingFile, world);
  if (mapping === 'unusable') return 1;
  world.letOthersGoFirst?.();
  const growAsBefore = world.growHeapSlowly?.();
  const house = openHouse(config, world);
  const progress = quiet ? undefined : createProgress('records', world.err, world.now);
  const list = openList(problemsFile, world);
  let told = 0;
  try {
    const summary = await importFiles(
      files,
      {
        ...(askOurs ? askingOurs(house) : { catalogue: house.catalogue, digesters: house.digesters }),
        mapping,
        signal: world.stopping,
        onProblem(problem) {
          list?.add(problem);
          told += 1;
          if (told <= problemsShown) world.err.write(`${sentenceOf(problem)}\n`);
        },
        onProgress: ({ input, bytes, totalBytes, summary: { read } }) =>
          progress?.report({
            done: bytes,
            total: totalBytes ?? 0,
            records: read,
            label: input.split(/[\\/]/).at(-1) ?? input,
          }),
      },
      world,
    );
    growAsBefore?.();
    progress?.stop();
    if (told > problemsShown)
      world.err.write(
        `… and ${told - problemsShown} more${list ? '' : '; --problems FILE keeps them all'}.\n`,
      );
    world.out.write(inWords(summary, problemsFile));
    if (summary.stopped === undefined) await followUp(house.followers, quiet ? undefined : world);
    return exitCodeOf(summary);
  } finally {
    progress?.stop();
    list?.close();
    house.close();
  }
}

/** Full text and persons came in with the records; what is still behind, related works above all, catches up here. */
async function followUp(
  followers: ReturnType<typeof openHouse>['followers'],
  world: CliWorld | undefined,
): Promise<void> {
  await catchUpAll(followers, async (follower) => {
    if (world?.stopping.aborted) return;
    const progress: Progress | undefined = world && createProgress('works', world.err, world.now);
    await follower.catchUp((done, total) =>
      progress?.report({ done, total, records: done, label: follower.name }),
    );
    progress?.stop();
  });
}

function readMapping(file: string, world: CliWorld): TableMapping | 'unusable' {
  let problems: readonly string[];
  try {
    const parsed = parseTableMapping(readFileSync(resolve(world.folder, file), 'utf8'));
    if (parsed.kind === 'mapping') return parsed.mapping;
    problems = parsed.problems;
  } catch (cause) {
    problems = [cause instanceof Error ? cause.message : String(cause)];
  }
  for (const problem of problems) world.err.write(`Mapping file ${file}: ${problem}\n`);
  world.err.write('Nothing was imported. docs/tables.md says what a mapping file holds.\n');
  return 'unusable';
}

function openList(file: string | undefined, world: CliWorld) {
  if (file === undefined) return undefined;
  const handle = openSync(resolve(world.folder, file), 'w');
  return {
    add: (problem: ImportProblem) => writeSync(handle, `${JSON.stringify(problem)}\n`),
    close: () => closeSync(handle),
  };
}

/** `exports/a.xml, record 3,000 (PMID …, line 81,204, byte 3,914,220): refused: The record …` */
function sentenceOf({ input, place, key, severity, reason }: ImportProblem): string {
  const where = place
    ? `, record ${place.record} (${key ? `${key}, ` : ''}line ${place.line}, byte ${place.byte})`
    : key
      ? ` (${key})`
      : '';
  return `${input}${where}: ${severity}: ${reason}`;
}

const endings: Readonly<Record<NonNullable<ImportSummary['stopped']>, string>> = {
  interrupted:
    'Stopped before the end, as you asked. What was read is in; run the same command again to go on.\n',
  'no-space': 'Stopped: the disk is full. What was read is in; make room and run the same command again.\n',
  busy: 'Stopped: another process keeps the database to itself. What was read is in; run the same command again when it is done.\n',
};

function inWords(summary: ImportSummary, problemsFile: string | undefined): string {
  const count = (number: number) => number.toLocaleString('en');
  const parts = [
    `read ${count(summary.read)}`,
    `new ${count(summary.new)}`,
    `changed ${count(summary.changed)}`,
    `unchanged ${count(summary.unchanged)}`,
    ...(summary.withdrawn > 0 ? [`withdrawn ${count(summary.withdrawn)}`] : []),
    ...(summary.joined > 0 ? [`joined ${count(summary.joined)}`] : []),
    ...(summary.conflicts > 0 ? [`in conflict ${count(summary.conflicts)}`] : []),
    `refused ${count(summary.refused)}`,
  ];
  const stopped = summary.stopped === undefined ? '' : endings[summary.stopped];
  const kept =
    problemsFile && summary.refused + summary.noticed > 0 ? `Every problem is in ${problemsFile}.\n` : '';
  return `${parts.join(' · ')}\n${kept}${stopped}`;
}

function exitCodeOf({ refused, stopped }: ImportSummary): ExitCode {
  if (stopped === 'no-space' || stopped === 'busy') return 1;
  return refused > 0 || stopped === 'interrupted' ? 2 : 0;
}
