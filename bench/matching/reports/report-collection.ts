import { blockingKeysOf } from '../../../src/catalogue/matching/blocking-keys.ts';
import { type Likeness, likenessOf } from '../../../src/catalogue/matching/likeness.ts';
import { type MatchTraits, traitsOf } from '../../../src/catalogue/matching/match-traits.ts';
import { candidatesOf } from '../pairs/candidates.ts';
import { withoutIdentifiers } from '../pairs/damage.ts';
import { type Half, halfOf } from '../pairs/labelled-pair.ts';
import { areTwoWorks, type LabelledRecord } from '../readers/labelled-records.ts';
import { share, tally, tallyLine } from './measures.ts';
import { shortForm } from './report-pairs.ts';

interface Candidate {
  readonly a: LabelledRecord;
  readonly b: LabelledRecord;
  /** Unknown where the two carry no identifiers that could be compared. */
  readonly same: boolean | undefined;
  readonly likeness: Likeness;
  readonly traits: readonly [MatchTraits, MatchTraits];
}

/** All records in one collection, as they come but without identifiers: every pair that blocking proposes, judged. */
export function judgeCollection(records: readonly LabelledRecord[]): readonly Candidate[] {
  const traits = records.map(({ description }) => traitsOf(withoutIdentifiers(description)));
  return candidatesOf(traits.map(blockingKeysOf)).pairs.flatMap(([one, other]) => {
    const [a, b, traitsOfA, traitsOfB] = [records[one], records[other], traits[one], traits[other]];
    if (a === undefined || b === undefined || traitsOfA === undefined || traitsOfB === undefined) return [];
    const isOne = a.work !== undefined && a.work === b.work;
    return [
      {
        a,
        b,
        same: isOne || (areTwoWorks(a, b) ? false : undefined),
        likeness: likenessOf(traitsOfA, traitsOfB),
        traits: [traitsOfA, traitsOfB] as const,
      },
    ];
  });
}

export function* reportCollection(candidates: readonly Candidate[], half: Half): Generator<string> {
  const isIn = ({ work }: LabelledRecord) => work !== undefined && halfOf(work) === half;
  const known = candidates.flatMap(({ a, b, same, likeness }) =>
    same === undefined || !isIn(a) || !isIn(b) ? [] : [{ same, likeness }],
  );
  yield `${half} half: ${known.length} proposed pairs, ${known.filter(({ same }) => same).length} of one work`;
  yield `  same: ${tallyLine(tally(known, ({ likeness }) => likeness.kind === 'same'))}`;
  const perhaps = known.filter(({ likeness }) => likeness.kind === 'perhaps');
  yield `  perhaps: ${perhaps.length}, of one work ${share(perhaps.filter(({ same }) => same).length, perhaps.length)}`;
}

/** The proposed pairs whose works lie in one half, and of which it is known whether they are one. */
export function knownPairs(candidates: readonly Candidate[]) {
  return candidates.flatMap(({ a, b, same, traits }) => {
    const half = halfOf(a.work ?? '');
    if (same === undefined || a.work === undefined || b.work === undefined || halfOf(b.work) !== half)
      return [];
    return [{ a: a.description, b: b.description, same, traits, half }];
  });
}

/** The wrong merges of the collection, to read. */
export function* reportWrongMerges(candidates: readonly Candidate[], half: Half): Generator<string> {
  for (const { a, b, same, likeness } of candidates) {
    if (
      same !== false ||
      likeness.kind !== 'same' ||
      halfOf(a.work ?? '') !== half ||
      halfOf(b.work ?? '') !== half
    )
      continue;
    yield `${likeness.score.toFixed(3)} ${likeness.reasons.join('; ')}`;
    yield `  ${a.work} ${shortForm(a.description)}`;
    yield `  ${b.work} ${shortForm(b.description)}`;
  }
}

/** How many pairs blocking proposes, and how large its blocks are. */
export function* reportBlocks(records: readonly LabelledRecord[]): Generator<string> {
  const abstracts = records.filter(({ provider }) => provider === 'abstracts');
  for (const [name, some] of [
    ['abstracts', abstracts],
    ['all records', records],
  ] as const) {
    const keys = some.map(({ description }) => blockingKeysOf(traitsOf(withoutIdentifiers(description))));
    const { pairs, largest } = candidatesOf(keys);
    const without = keys.filter((own) => own.length === 0).length;
    yield `${some.length} ${name}: ${pairs.length} proposed pairs (${(pairs.length / some.length).toFixed(1)} a record), ${without} records without a key, largest blocks ${largest
      .slice(0, 5)
      .map(([key, size]) => `${key} ${size}`)
      .join(', ')}`;
  }
}
