import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { csvRows } from '../../../formats/index.ts';
import { parseDoi, parsePmid } from '../../../model/index.ts';
import type { WorksHere } from '../../enriching/enriching.ts';
import { defineProvider, type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';

const needed = ['Record ID', 'RetractionNature', 'OriginalPaperDOI', 'OriginalPaperPubMedID'] as const;

/** Retractions, corrections and concerns about works that are here, of the file that Crossref gives away every day. */
export const retractionWatchFile = defineProvider({
  name: 'retraction-watch',
  title: 'Retraction Watch, about works that are here',
  settings: z.object({
    path: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe('the file retraction_watch.csv on this machine, instead of over the network'),
  }),
  base: 'https://gitlab.com/crossref/retraction-watch-data/-/raw/main/retraction_watch.csv',
  formats: ['retraction-watch'],
  overlapMs: 0,
  enriching: { by: [], gives: [], worksInRequest: 1, budget: 10 },
  pace: () => ({ requestsPerSecond: 1, atOnce: 1 }),
  steps: fileSteps,
});

async function* fileSteps(
  task: HarvestTask<{ readonly path?: string | undefined }>,
): AsyncGenerator<HarvestStep, void> {
  const { here } = task;
  if (here === undefined) throw new Error('Retraction Watch is asked about works that are here.');
  const text = await fileText(task);
  if ('reason' in text) return yield stop(text.reason);
  const fault = faultOf(text.csv);
  if (fault !== undefined) return yield stop(`${task.settings.path ?? task.base}: ${fault}.`);
  const rows = rowsAbout(text.csv, here);
  if (rows.length > 0)
    yield {
      kind: 'page',
      name: `Retraction Watch, ${rows.length} notices`,
      bytes: Buffer.from([headingsOf(text.csv), ...rows].map(toRow).join('')),
      checkpoint: null,
    };
}

async function fileText({
  settings: { path },
  base,
  http,
  here,
  signal,
}: HarvestTask<{ readonly path?: string | undefined }>): Promise<{ csv: string } | { reason: string }> {
  if (path !== undefined)
    return readFile(path, 'utf8').then(
      (csv) => ({ csv }),
      (cause: unknown) => ({
        reason: `${path} cannot be read: ${cause instanceof Error ? cause.message : ''}`,
      }),
    );
  if (here?.left() === 0)
    return { reason: 'The requests of today are used up. They begin anew at midnight (UTC).' };
  const answer = await http.fetch(base, { check: (body) => faultOf(body.toString('utf8')), signal });
  return answer.kind === 'failed' ? answer : { csv: answer.body.toString('utf8') };
}

function faultOf(csv: string): string | undefined {
  const headings = headingsOf(csv);
  const missing = needed.filter((name) => !headings.includes(name));
  return missing.length === 0
    ? undefined
    : `it is no file of Retraction Watch: there is no column ${missing.map((name) => `“${name}”`).join(', ')}`;
}

function headingsOf(csv: string): readonly string[] {
  return csvRows(csv.split(/\r?\n/, 1)[0] ?? '')[0]?.cells ?? [];
}

/** Tens of thousands of rows, of which few are about works that are here. */
function rowsAbout(csv: string, here: WorksHere): readonly (readonly string[])[] {
  const headings = headingsOf(csv);
  const [doiAt, pmidAt] = [headings.indexOf('OriginalPaperDOI'), headings.indexOf('OriginalPaperPubMedID')];
  return csvRows(csv)
    .slice(1)
    .map(({ cells }) => cells)
    .filter((cells) => {
      const doi = parseDoi(cells[doiAt] ?? '');
      const pmid = parsePmid(cells[pmidAt] ?? '');
      return (doi !== undefined && here.has('doi', doi)) || (pmid !== undefined && here.has('pmid', pmid));
    });
}

function toRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
}
