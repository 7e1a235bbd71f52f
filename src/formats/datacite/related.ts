import {
  type IssnOf,
  parseDoi,
  parseIssn,
  parsePmcid,
  parsePmid,
  type Reference,
  type Relation,
  type RelationKind,
  type RelationTarget,
} from '../../model/index.ts';
import { distinctBy } from '../fields/distinct.ts';
import { isbnsIn } from '../fields/isbn.ts';
import { type JsonObject, objectIn, objectsIn, textIn } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';

/** DataCite's types of relations (Metadata Schema 4.6, appendix 3), as far as they lead a reader to another text. */
const kinds: Readonly<Record<string, RelationKind>> = {
  IsSupplementTo: 'is-supplement-to',
  IsSupplementedBy: 'is-supplemented-by',
  IsPartOf: 'is-part-of',
  HasPart: 'has-part',
  IsCollectedBy: 'is-part-of',
  Collects: 'has-part',
  IsVersionOf: 'is-version-of',
  HasVersion: 'has-version',
  IsNewVersionOf: 'updates',
  IsPreviousVersionOf: 'is-updated-by',
  Obsoletes: 'updates',
  IsObsoletedBy: 'is-updated-by',
  IsIdenticalTo: 'is-version-of',
  IsVariantFormOf: 'is-version-of',
  IsOriginalFormOf: 'has-version',
  IsTranslationOf: 'is-version-of',
  HasTranslation: 'is-translated-as',
  Reviews: 'reviews',
  IsReviewedBy: 'is-reviewed-by',
  IsDerivedFrom: 'cites-as-related',
  IsSourceOf: 'cites-as-related',
  IsDescribedBy: 'cites-as-related',
  Describes: 'cites-as-related',
  IsDocumentedBy: 'cites-as-related',
  Documents: 'cites-as-related',
  IsContinuedBy: 'cites-as-related',
  Continues: 'cites-as-related',
  IsRequiredBy: 'cites-as-related',
  Requires: 'cites-as-related',
  IsCompiledBy: 'cites-as-related',
  Compiles: 'cites-as-related',
};
const citing = new Set(['Cites', 'References']);

export interface RelatedWorks {
  readonly relations: readonly Relation[];
  readonly references: readonly Reference[];
  /** Numbers of the journal or book that it is part of. */
  readonly issns: readonly IssnOf[];
  readonly isbns: readonly string[];
}

/** What a record says of other works; the journals among them are where it appeared. */
export function relatedOf(work: JsonObject): RelatedWorks {
  const relations: Relation[] = [];
  const references: Reference[] = [];
  const issns: IssnOf[] = [];
  const isbns: string[] = [];
  for (const link of objectsIn(work, 'relatedIdentifiers')) {
    const relation = textIn(link, 'relationType') ?? '';
    const type = textIn(link, 'relatedIdentifierType') ?? '';
    const text = textIn(link, 'relatedIdentifier') ?? '';
    const isHolder = relation === 'IsPartOf' || relation === 'IsPublishedIn';
    if (/^[EL]?ISSN$/.test(type)) {
      const issn = isHolder ? parseIssn(text) : undefined;
      if (issn !== undefined) issns.push({ issn, medium: type === 'EISSN' ? 'electronic' : 'unknown' });
    } else if (type === 'ISBN' && isHolder) isbns.push(...isbnsIn(text));
    else add(relation, targetOf(type, text));
  }
  for (const related of objectsIn(work, 'relatedItems')) {
    const relation = textIn(related, 'relationType') ?? '';
    if (relation === 'IsPublishedIn') continue;
    const id = objectIn(related, 'relatedItemIdentifier');
    const named = targetOf(
      textIn(id, 'relatedItemIdentifierType') ?? '',
      textIn(id, 'relatedItemIdentifier') ?? '',
    );
    const citation = citationOf(related);
    add(relation, citation === undefined ? named : { ...named, citation });
  }
  return { relations: distinctBy(relations, relationKey), references, issns, isbns };

  function add(relation: string, target: RelationTarget | undefined): void {
    if (target === undefined) return;
    if (citing.has(relation)) {
      const { citation, note: _, ...ids } = target;
      references.push({ citation: citation ?? named(target), ...ids });
      return;
    }
    const kind = Object.hasOwn(kinds, relation) ? kinds[relation] : undefined;
    if (kind !== undefined) relations.push({ kind, target });
  }
}

function named({ doi, pmid, pmcid }: RelationTarget): string {
  if (doi !== undefined) return `doi:${doi}`;
  return pmid === undefined ? (pmcid ?? '') : `PMID ${pmid}`;
}

function relationKey({ kind, target }: Relation): string {
  return `${kind} ${target.doi ?? target.pmid ?? target.citation ?? ''}`;
}

function targetOf(type: string, text: string): RelationTarget | undefined {
  if (text === '') return undefined;
  const doi = parseDoi(text);
  if (doi !== undefined) return { doi };
  const pmid =
    type === 'PMID'
      ? parsePmid(text.replace(/^https?:\/\/\S*\/(?=\d+\/?$)/, '').replace(/\/$/, ''))
      : undefined;
  if (pmid !== undefined) return { pmid };
  const pmcid = parsePmcid(text);
  if (pmcid !== undefined) return { pmcid };
  return { citation: type === 'arXiv' && !/^arxiv/i.test(text) ? `arXiv:${text}` : text };
}

/** `Title. Publisher. 2020.` */
function citationOf(related: JsonObject): string | undefined {
  const parts = [
    richPlain(textIn(objectsIn(related, 'titles')[0], 'title')),
    richPlain(textIn(related, 'publisher')),
    textIn(related, 'publicationYear'),
  ].flatMap((part) => (part === undefined ? [] : part.replace(/\.$/, '')));
  return parts.length === 0 ? undefined : `${parts.join('. ')}.`;
}
