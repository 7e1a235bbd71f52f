import { type Label, type LabelledInstitution, labelKey } from './labelled-institution.ts';

/** What something makes of an affiliation: the units it names; `undefined` where it is not of the institution. */
export type Judge = (affiliation: string) => readonly string[] | undefined;

export interface Judgement {
  readonly strings: number;
  /** Units told, and how many of them are right: those labelled, or something that they are part of. */
  readonly told: number;
  readonly right: number;
  /** Units labelled, and how many of them are told themselves. */
  readonly meant: number;
  readonly found: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export type Half = 'tuning' | 'held-out';

/** The half of a labelled affiliation; the same in every run. */
function halfOf(key: string): Half {
  return Number.parseInt(key.slice(-1), 16) % 2 === 0 ? 'tuning' : 'held-out';
}

export function judgeUnits(
  { file, labels }: LabelledInstitution,
  affiliations: Iterable<string>,
  half: Half,
  judge: Judge,
): Judgement {
  const parentOf = new Map(file.units.map(({ slug, parent }) => [slug, parent]));
  const isAbove = (slug: string, other: string): boolean => {
    for (let at = parentOf.get(other); at !== undefined; at = parentOf.get(at)) if (at === slug) return true;
    return false;
  };
  const isRight = (slug: string, { units, perhaps }: Label) =>
    [...units, ...perhaps].some((one) => one === slug || isAbove(slug, one));
  let [strings, told, right, meant, found] = [0, 0, 0, 0, 0];
  const [wrong, missed]: [string[], string[]] = [[], []];
  for (const affiliation of affiliations) {
    const key = labelKey(affiliation);
    const label = labels.get(key);
    if (label === undefined || halfOf(key) !== half) continue;
    strings += 1;
    const units = judge(affiliation) ?? [];
    told += units.length;
    meant += label.units.length;
    for (const slug of units)
      if (isRight(slug, label)) right += 1;
      else wrong.push(`${slug} ← ${affiliation}`);
    for (const slug of label.units)
      if (units.includes(slug)) found += 1;
      else missed.push(`${slug} ← ${affiliation}`);
  }
  return { strings, told, right, meant, found, wrong, missed };
}

export function sumOf(judgements: readonly Judgement[]): Judgement {
  const sum = (of: (one: Judgement) => number) => judgements.reduce((all, one) => all + of(one), 0);
  return {
    strings: sum(({ strings }) => strings),
    told: sum(({ told }) => told),
    right: sum(({ right }) => right),
    meant: sum(({ meant }) => meant),
    found: sum(({ found }) => found),
    wrong: judgements.flatMap(({ wrong }) => wrong),
    missed: judgements.flatMap(({ missed }) => missed),
  };
}
