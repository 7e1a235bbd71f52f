import { hash } from 'node:crypto';
import { type LabelledAbstract, labelledAbstracts } from './labelled-abstracts.ts';

export interface Sets {
  readonly train: readonly LabelledAbstract[];
  /** Looked at while choosing. */
  readonly tune: readonly LabelledAbstract[];
  /** Of other journals; looked at once. */
  readonly apart: readonly LabelledAbstract[];
}

/** Journals fall into a set by their name, so that no house style is in two of them; abstracts without a journal by their title. */
export function setsOfAbstracts(): Sets {
  const eighths = labelledAbstracts().map((abstract) => {
    const key = abstract.source === 'abstracts' ? abstract.title : abstract.source;
    return [Number.parseInt(hash('md5', key).slice(0, 4), 16) % 8, abstract] as const;
  });
  const within = (from: number, to: number) =>
    eighths.flatMap(([eighth, abstract]) => (eighth >= from && eighth < to ? [abstract] : []));
  return { apart: within(0, 2), tune: within(2, 3), train: within(3, 8) };
}

/** Without the sentences of its conclusion. */
export function withoutConclusion(abstract: LabelledAbstract): LabelledAbstract {
  return arranged(abstract, (is) => [...is.other]);
}

/** Its conclusion before all else, as some journals want it. */
export function conclusionFirst(abstract: LabelledAbstract): LabelledAbstract {
  return arranged(abstract, (is) => [...is.conclusion, ...is.other]);
}

function arranged(
  abstract: LabelledAbstract,
  order: (is: { readonly conclusion: readonly number[]; readonly other: readonly number[] }) => number[],
): LabelledAbstract {
  const places = abstract.truth.map((_, at) => at);
  const isConclusion = (at: number) => abstract.truth[at]?.includes('conclusion') ?? false;
  const placed = order({
    conclusion: places.filter(isConclusion),
    other: places.filter((at) => !isConclusion(at)),
  });
  return {
    ...abstract,
    sentences: placed.map((at) => abstract.sentences[at] ?? ''),
    truth: placed.map((at) => abstract.truth[at] ?? []),
  };
}
