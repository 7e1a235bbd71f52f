import type { Relation, RelationKind } from '../../../model/index.ts';
import type { TagLine } from './tagged-text.ts';

const tagOf: Partial<Record<RelationKind, string>> = {
  'is-retracted-by': 'RIN',
  retracts: 'ROF',
  'is-partially-retracted-by': 'PRIN',
  'partially-retracts': 'PROF',
  'is-corrected-by': 'EIN',
  corrects: 'EFR',
  'is-concern-of': 'ECI',
  'raises-concern-about': 'ECF',
  'is-republished-as': 'CRI',
  republishes: 'CRF',
  'is-updated-by': 'UIN',
  updates: 'UOF',
  'is-commented-on-by': 'CIN',
  'comments-on': 'CON',
  'is-summarised-by': 'SPIN',
  summarises: 'SPOF',
};

/** The links that PubMed has a tag for: `RIN - Lancet. 2010 Feb 6;375(9713):445. PMID: 20137807` */
export function linkLines(relations: readonly Relation[]): readonly TagLine[] {
  return relations.flatMap(({ kind, target: { citation, doi, pmid, note } }): TagLine[] => {
    const tag = tagOf[kind];
    if (tag === undefined) return [];
    const isDoiPrinted = doi !== undefined && citation?.toLowerCase().includes(doi) === true;
    const parts = [
      citation === undefined || citation.endsWith('.') || pmid === undefined ? citation : `${citation}.`,
      doi === undefined || isDoiPrinted ? undefined : `doi: ${doi}.`,
      pmid && `PMID: ${pmid}`,
      note,
    ];
    return [[tag, parts.filter(Boolean).join(' ')]];
  });
}
