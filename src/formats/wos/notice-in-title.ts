import type { Relation, RelationKind } from '../../model/index.ts';

interface NoticeInTitle {
  readonly title: string;
  readonly relation?: Relation;
  readonly isRetracted: boolean;
}

const behind =
  /^(.{3,}?)\.? \((Retracted [Aa]rticle|Retraction|Correction|Erratum|Expression of [Cc]oncern|Withdrawn)\b\.?[ ,]*(?:(?:of|to|for|in|see|See)\b)?[ ,]*([^()]{0,300})\)\.?$/;

const kinds: Readonly<Record<string, RelationKind>> = {
  'retracted article': 'is-retracted-by',
  retraction: 'retracts',
  correction: 'corrects',
  erratum: 'corrects',
  'expression of concern': 'raises-concern-about',
};

/**
 * Web of Science adds to a title where a retraction or correction is printed: `… (Retracted article. See vol. 12, pg. 5,
 * 2010)`, `… (Retraction of Vol 11, Pg 5, 2009)`; always in the same journal.
 */
export function noticeInTitle(printed: string, journal: string | undefined): NoticeInTitle {
  const [, title, words = '', place = ''] = behind.exec(printed.slice(0, 2000)) ?? [];
  const isRetracted = /^retracted/i.test(words);
  const kind = kinds[words.toLowerCase()];
  if (title === undefined) return { title: printed, isRetracted: false };
  if (kind === undefined || !/\b(?:19|20)\d\d\b/.test(place)) return { title: printed, isRetracted };
  const citation = [journal, place.trim()].filter(Boolean).join(', ');
  // A notice keeps its words, else it would have the very title of what it is about.
  return { title: isRetracted ? title : printed, relation: { kind, target: { citation } }, isRetracted };
}
