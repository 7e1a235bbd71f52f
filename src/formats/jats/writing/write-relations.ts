import { type Html, html } from '../../../markup/index.ts';
import type { Relation, WorkDescription } from '../../../model/index.ts';

/** The suggested values of `related-article-type`; a relation that has none keeps our own word. */
const types: Partial<Record<Relation['kind'], string>> = {
  'is-retracted-by': 'retraction-forward',
  retracts: 'retracted-article',
  'partially-retracts': 'partial-retraction',
  'is-corrected-by': 'correction-forward',
  corrects: 'corrected-article',
  'is-concern-of': 'concern-forward',
  'raises-concern-about': 'object-of-concern',
  republishes: 'republished-article',
  'is-updated-by': 'addendum',
  updates: 'updated-article',
  'is-commented-on-by': 'commentary-article',
  'comments-on': 'commentary',
  reviews: 'peer-reviewed-article',
  'is-reviewed-by': 'peer-review',
  'has-preprint': 'preprint',
  'is-translated-as': 'alt-language',
  'cites-as-related': 'companion',
};

/** Links to other works, by the best of their identifiers, and the registers of trials and data. */
export function writeRelations({ relations = [], accessions = [] }: WorkDescription): readonly Html[] {
  return [
    ...relations.map(related),
    ...accessions.map(
      ({ bank, number }) =>
        html`<related-object source-id="${bank}" document-id="${number}" document-id-type="accession"/>`,
    ),
  ];
}

function related({ kind, target }: Relation): Html {
  const { doi, pmid, pmcid, citation } = target;
  const [linkType, href] = doi
    ? ['doi', doi]
    : pmid
      ? ['pubmed', pmid]
      : pmcid
        ? ['pmc', pmcid]
        : [undefined, undefined];
  const link = linkType !== undefined && html` ext-link-type="${linkType}" xlink:href="${href}"`;
  return html`<related-article related-article-type="${types[kind] ?? kind}"${link}>${citation}</related-article>`;
}
