import { parseDoi, parsePmcid, parsePmid, type Relation, type RelationKind } from '../../model/index.ts';
import { doiIn } from '../fields/doi-in.ts';
import { type JsonObject, objectIn, objectsIn, textIn } from '../json/json-value.ts';

/** Types of Europe PMC's links between texts; those of PubMed in its own words, and those of preprints. */
const kinds: Readonly<Record<string, readonly RelationKind[]>> = {
  'comment in': ['is-commented-on-by'],
  'comment on': ['comments-on'],
  'corrected and republished in': ['is-republished-as'],
  'corrected and republished from': ['republishes'],
  'erratum in': ['is-corrected-by'],
  'erratum for': ['corrects'],
  'expression of concern in': ['is-concern-of'],
  'expression of concern for': ['raises-concern-about'],
  'partial retraction in': ['is-partially-retracted-by'],
  'partial retraction of': ['partially-retracts'],
  'retracted and republished in': ['is-retracted-by', 'is-republished-as'],
  'retracted and republished from': ['retracts', 'republishes'],
  'retraction in': ['is-retracted-by'],
  'retraction of': ['retracts'],
  'summary for patients in': ['is-summarised-by'],
  'summary for patients of': ['summarises'],
  'update in': ['is-updated-by'],
  'update of': ['updates'],
  'preprint of': ['is-preprint-of'],
  'preprint in': ['has-preprint'],
  'has preprint': ['has-preprint'],
  'article of': ['has-preprint'],
  'reprint in': ['cites-as-related'],
  'reprint of': ['cites-as-related'],
  'republished in': ['cites-as-related'],
  'republished from': ['cites-as-related'],
  'original report in': ['cites-as-related'],
  'associated publication': ['cites-as-related'],
  'associated dataset': ['cites-as-related'],
  'dataset described in': ['cites-as-related'],
  'dataset use reported in': ['cites-as-related'],
  cites: [],
};

export function relationsOf(result: JsonObject): readonly Relation[] {
  const links = objectsIn(objectIn(result, 'commentCorrectionList'), 'commentCorrection');
  return links.flatMap((link) => {
    const type = (textIn(link, 'type') ?? '').toLowerCase();
    const known = Object.hasOwn(kinds, type) ? (kinds[type] ?? []) : [];
    const id = textIn(link, 'id') ?? '';
    const citation = textIn(link, 'reference');
    const pmid = textIn(link, 'source') === 'MED' ? parsePmid(id) : undefined;
    const pmcid = parsePmcid(id);
    const doi = parseDoi(textIn(link, 'doi') ?? '') ?? doiIn(citation);
    // A preprint has a number at Europe PMC alone: `PPR179288`.
    const named = citation ?? (/^PPR\d+$/.test(id) ? `Europe PMC ${id}` : undefined);
    if (named === undefined && pmid === undefined && pmcid === undefined && doi === undefined) return [];
    const target = {
      ...(named !== undefined && { citation: named }),
      ...(pmid !== undefined && { pmid }),
      ...(pmcid !== undefined && { pmcid }),
      ...(doi !== undefined && { doi }),
    };
    return known.map((kind) => ({ kind, target }));
  });
}
