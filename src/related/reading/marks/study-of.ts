import { plainText } from '../../../markup/index.ts';
import type { RelationKind, Work } from '../../../model/index.ts';
import { fold, hash32 } from '../../../text/index.ts';
import { haveCommon } from './have-common.ts';

/** Relations between works that report one study, or speak of nothing but it. */
const withinStudy: ReadonlySet<RelationKind> = new Set([
  'is-preprint-of',
  'has-preprint',
  'is-version-of',
  'has-version',
  'is-translated-as',
  'is-republished-as',
  'republishes',
  'is-updated-by',
  'updates',
  'is-corrected-by',
  'corrects',
  'is-retracted-by',
  'retracts',
  'is-partially-retracted-by',
  'partially-retracts',
  'is-concern-of',
  'raises-concern-about',
]);
/** A shorter title is that of many: `Letter to the editor`. */
const fewestWords = 5;
/** What a notice, or a meeting's book of abstracts (`THU0354`), writes before and after the title of the study. */
const before =
  /^(?:(?:\p{L}+ ){0,2}(?:retract|withdraw|errat|corrig|correct|addend|concern|republish)\p{L}*\b[^:"“«]{0,30}[:"“«]|abstract [\w.-]{1,12}:|[a-z]{0,4}-?\d{2,5}:? |\[)\s*/iu;
const after = /["”»\]]?\s?(?:\[[^\]]*\d{4}[^\]]*\]?|\([^)]*\d{4}[^)]*\)?)?\.?$/u;
const longestTitle = 1_000;
/** From this likeness of words on (0–1) two works of one team report one study, whatever their titles. */
export const leastOfOneStudy = 0.65;

/**
 * Numbers that stand for the study which a work reports: its title without what notices put before it, its own
 * identifiers, and those of its preprint, correction, translation. Works of one study have one in common. Numbers of
 * titles are even, those of identifiers odd.
 */
export function studyOf({ title, identifiers = {}, relations = [] }: Partial<Work>): Uint32Array {
  const marks = new Set<number>();
  const bare = plainText(title ?? ('' as Work['title']))
    .trim()
    .slice(0, longestTitle)
    .replace(before, '')
    .replace(after, '');
  const words = fold(bare).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length >= fewestWords) marks.add((hash32(words.join(' ')) & ~1) >>> 0);
  const targets = relations.flatMap(({ kind, target }) => (withinStudy.has(kind) ? [target] : []));
  for (const { doi, pmid, pmcid } of [identifiers, ...targets])
    for (const name of [doi, pmid, pmcid]) if (name !== undefined) marks.add((hash32(name) | 1) >>> 0);
  return Uint32Array.from(marks).sort();
}

/** Whether the records themselves bind two works to one study, not the title alone: many books are called the same. */
export function areBoundByRecords(a: Uint32Array, b: Uint32Array): boolean {
  const isOfRecord = (mark: number) => mark % 2 === 1;
  return haveCommon(a.filter(isOfRecord), b.filter(isOfRecord), 1);
}

/** Whether two works go by the same title, or their records bind them to one study. */
export function shareStudy(a: Uint32Array, b: Uint32Array): boolean {
  return haveCommon(a, b, 1);
}
