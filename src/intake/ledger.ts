import type { Digest, IncomingRecord, SaveOutcome } from '../catalogue/index.ts';
import type { Place, Problem } from '../formats/index.ts';
import type { ReadBatch, SentRecord } from './reading/messages.ts';

/** Something wrong in a file, or worth knowing. */
export interface ImportProblem extends Problem {
  readonly input: string;
}

/** What became of the records of an import. */
export interface ImportSummary {
  /** Records and deletions that could be read: the sum of the five that follow. */
  readonly read: number;
  /** Works that were not here before. */
  readonly new: number;
  readonly changed: number;
  /** The same bytes are here already, or say nothing new. */
  readonly unchanged: number;
  readonly withdrawn: number;
  /** Taken back by the provider, but never here. */
  readonly nothingToWithdraw: number;
  /** Records, or whole files, that could not be taken in. */
  readonly refused: number;
  readonly noticed: number;
  /** Works held before that a record showed to be one with another. */
  readonly joined: number;
  /** Records that carry identifiers of two works. */
  readonly conflicts: number;
  /** Why the import ended before the files did. */
  readonly stopped?: 'interrupted' | 'no-space' | 'busy';
}

/** Keeps the count of an import, and tells its problems. */
export interface Ledger {
  toRecords(batch: ReadBatch): readonly IncomingRecord[];
  enter(batch: ReadBatch, outcomes: readonly SaveOutcome[]): void;
  stop(why: NonNullable<ImportSummary['stopped']>, input?: string, reason?: string): void;
  summary(): ImportSummary;
}

/** So many keys are remembered for telling where the other record under one key stood. */
const placesRemembered = 5000;

export function createLedger(tell: (problem: ImportProblem) => void): Ledger {
  const counts = {
    new: 0,
    changed: 0,
    unchanged: 0,
    withdrawn: 0,
    nothingToWithdraw: 0,
    refused: 0,
    noticed: 0,
    joined: 0,
    conflicts: 0,
  };
  let stopped: ImportSummary['stopped'];
  const places = new Map<string, { readonly input: string; readonly place: Place }>();

  function report(problem: ImportProblem): void {
    counts[problem.severity] += 1;
    tell(problem);
  }

  function notice(input: string, { place, key }: SentRecord, reason: string): void {
    report({ severity: 'noticed', input, place, key, reason });
  }

  function enterRecord(input: string, record: SentRecord, outcome: SaveOutcome): void {
    if (outcome.kind === 'nothing-to-withdraw') {
      counts.nothingToWithdraw += 1;
      return;
    }
    if (outcome.kind === 'nothing-to-complete') {
      const reason =
        'It was to complete a work that is here, but its identifiers are of none. It was left out.';
      report({ severity: 'refused', input, place: record.place, key: record.key, reason });
      return;
    }
    counts[outcome.kind] += 1;
    counts.joined += outcome.joined?.length ?? 0;
    for (const reason of record.notices ?? []) notice(input, record, reason);
    for (const { scheme, value, carriedBy } of outcome.conflicts ?? [])
      notice(
        input,
        record,
        `This record is kept with the work ${outcome.workId}, but its ${scheme.toUpperCase()} ${value} belongs to the work ${carriedBy} as well. Look whether the two are one work ("lectern merge").`,
      );
    if (outcome.conflicts !== undefined) counts.conflicts += 1;
    // Files overlap and follow one another on purpose; twice in one file is worth a word.
    const other = places.get(record.key);
    if (outcome.twin !== undefined && (other === undefined || other.input === input))
      notice(input, record, twinReason(record, outcome.twin));
    remember(record.key, input, record.place);
  }

  function twinReason({ key, rank }: SentRecord, twin: { rank: string; wins: boolean }): string {
    const other = places.get(key);
    const where = other === undefined ? 'an earlier place' : whereIn(other.input, other.place);
    const shown = twin.wins ? 'the other' : 'this one';
    const of = (ranked: string) => (ranked === '' ? '' : ` (${ranked})`);
    const why = rank === '' && twin.rank === '' ? 'neither says which is the newer' : 'as the newer';
    return `Two records under ${key}: this one${of(rank)} and another${of(twin.rank)} in ${where}. Both are kept; ${shown} is shown, ${why}.`;
  }

  function remember(key: string, input: string, place: Place): void {
    const oldest = places.keys().next();
    if (places.size >= placesRemembered && !oldest.done) places.delete(oldest.value);
    places.set(key, { input, place });
  }

  return {
    toRecords: toIncoming,
    enter({ input, records, problems, passed }, outcomes) {
      counts.unchanged += passed;
      outcomes.forEach((outcome, at) => {
        const record = records[at];
        if (record !== undefined) enterRecord(input, record, outcome);
      });
      for (const problem of problems) report({ ...problem, input });
    },
    stop(why, input, reason) {
      stopped = why;
      if (input !== undefined && reason !== undefined) report({ severity: 'refused', input, reason });
    },
    summary() {
      const { new: fresh, changed, unchanged, withdrawn, nothingToWithdraw } = counts;
      const read = fresh + changed + unchanged + withdrawn + nothingToWithdraw;
      return { read, ...counts, ...(stopped !== undefined && { stopped }) };
    },
  };
}

function toIncoming({
  format,
  records,
  memory,
  hashesStart,
  bundles: packed,
  digests,
}: ReadBatch): readonly IncomingRecord[] {
  if (format === undefined) return [];
  const bundles = packed.map(({ start, end }) => memory.subarray(start, end));
  let textStart = 0;
  return records.map(({ key, rank, bundle: number, part, textEnds }, at) => {
    const bundle = bundles[number];
    if (bundle === undefined) throw new Error('A record came without its payload.');
    const hashStart = hashesStart + at * 32;
    const start = textStart;
    const [descriptionEnd] = textEnds;
    textStart = textEnds.at(-1) ?? start;
    return {
      provider: format.provider,
      key,
      rank,
      format: format.name,
      ...(format.completes && { isCompletion: true }),
      hash: memory.subarray(hashStart, hashStart + 32),
      payload: bundle,
      encoding: 'zstd',
      part,
      description: descriptionEnd === undefined ? undefined : memory.subarray(start, descriptionEnd),
      digests: (name) => digestIn(memory, textEnds, digests, name),
    };
  });
}

/** One of the digests that follow the description. */
function digestIn(
  memory: Uint8Array,
  ends: readonly number[],
  kinds: ReadBatch['digests'],
  wanted: string,
): Digest | undefined {
  let next = 1;
  for (const [name, count] of kinds) {
    if (name !== wanted) {
      next += count;
      continue;
    }
    const digest: Uint8Array[] = [];
    for (const last = next + count; next < last; next += 1)
      digest.push(memory.subarray(ends[next - 1], ends[next]));
    return digest;
  }
  return undefined;
}

function whereIn(input: string, { record, line }: Place): string {
  return `record ${record} (line ${line}) of ${input}`;
}
