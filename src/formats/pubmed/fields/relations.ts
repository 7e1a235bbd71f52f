import {
  parseDoi,
  parsePmcid,
  parsePmid,
  type Reference,
  type Relation,
  type RelationKind,
} from '../../../model/index.ts';
import { withoutTail } from '../../fields/trim.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';

/** What each `RefType` of the DTD says of this work. `Cites` is a reference, not a relation. */
const kinds: Readonly<Record<string, readonly RelationKind[]>> = {
  AssociatedDataset: ['cites-as-related'],
  AssociatedPublication: ['cites-as-related'],
  CommentIn: ['is-commented-on-by'],
  CommentOn: ['comments-on'],
  CorrectedandRepublishedIn: ['is-republished-as'],
  CorrectedandRepublishedFrom: ['republishes'],
  DatasetDescribedIn: ['cites-as-related'],
  DatasetUseReportedIn: ['cites-as-related'],
  ErratumIn: ['is-corrected-by'],
  ErratumFor: ['corrects'],
  ExpressionOfConcernIn: ['is-concern-of'],
  ExpressionOfConcernFor: ['raises-concern-about'],
  OriginalReportIn: ['cites-as-related'],
  PartialRetractionIn: ['is-partially-retracted-by'],
  PartialRetractionOf: ['partially-retracts'],
  ReprintIn: ['cites-as-related'],
  ReprintOf: ['cites-as-related'],
  RepublishedIn: ['cites-as-related'],
  RepublishedFrom: ['cites-as-related'],
  RetractedandRepublishedIn: ['is-retracted-by', 'is-republished-as'],
  RetractedandRepublishedFrom: ['retracts', 'republishes'],
  RetractionIn: ['is-retracted-by'],
  RetractionOf: ['retracts'],
  SummaryForPatientsIn: ['is-summarised-by'],
  SummaryForPatientsOf: ['summarises'],
  UpdateIn: ['is-updated-by'],
  UpdateOf: ['updates'],
};

/** The works that this one is linked with by comment, correction, retraction and the like. */
export function relationsOf(record: Element): readonly Relation[] {
  const links = childOf(record, 'CommentsCorrectionsList');
  return childrenOf(links, 'CommentsCorrections').flatMap((link): readonly Relation[] => {
    const type = link.attributes.RefType ?? '';
    const known = Object.hasOwn(kinds, type) ? (kinds[type] ?? []) : [];
    if (known.length === 0) return [];
    const citation = textIn(link, 'RefSource');
    const number = textIn(link, 'PMID');
    const pmid = number === undefined ? undefined : parsePmid(number);
    const doi = doiIn(citation);
    const note = textIn(link, 'Note');
    const target = {
      ...(citation !== undefined && { citation }),
      ...(pmid !== undefined && { pmid }),
      ...(doi !== undefined && { doi }),
      ...(note !== undefined && { note }),
    };
    return known.map((kind) => ({ kind, target }));
  });
}

/** The list of references; older records name what they cite among the links. */
export function referencesOf(record: Element, data: Element | undefined): readonly Reference[] {
  const references: Reference[] = [];
  for (const holder of [record, data]) addLists(references, holder);
  const links = childOf(record, 'CommentsCorrectionsList');
  for (const link of childrenOf(links, 'CommentsCorrections')) {
    if (link.attributes.RefType !== 'Cites') continue;
    const number = textIn(link, 'PMID');
    const pmid = number === undefined ? undefined : parsePmid(number);
    if (pmid !== undefined && references.length > 0 && references.some((held) => held.pmid === pmid))
      continue;
    const citation = textIn(link, 'RefSource') ?? '';
    references.push(pmid === undefined ? { citation } : { citation, pmid });
  }
  return references;
}

function addLists(references: Reference[], holder: Element | undefined): void {
  if (holder === undefined) return;
  for (const list of holder.children) {
    if (list.name !== 'ReferenceList') continue;
    for (const entry of list.children) if (entry.name === 'Reference') addReference(references, entry);
    addLists(references, list);
  }
}

function addReference(references: Reference[], entry: Element): void {
  const reference: { -readonly [K in keyof Reference]: Reference[K] } = { citation: '' };
  for (const child of entry.children) {
    if (child.name === 'Citation') reference.citation = textOf(child) ?? '';
    else if (child.name === 'ArticleIdList') addIds(reference, child);
  }
  const doi = reference.doi ?? doiIn(reference.citation);
  if (doi !== undefined) reference.doi = doi;
  references.push(reference);
}

function addIds(reference: { -readonly [K in keyof Reference]: Reference[K] }, list: Element): void {
  for (const id of list.children) {
    const text = textOf(id) ?? '';
    const type = id.attributes.IdType ?? 'pubmed';
    if (type === 'pubmed') set(reference, 'pmid', parsePmid(text));
    else if (type === 'doi') set(reference, 'doi', parseDoi(text));
    else if (type === 'pmc') set(reference, 'pmcid', parsePmcid(text));
  }
}

function set<T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value;
}

/** The DOI that a printed citation names, without the full stop of the sentence. */
function doiIn(citation: string | undefined): Reference['doi'] {
  if (citation === undefined || !citation.includes('10.')) return undefined;
  const found = /(?:doi(?:\.org\/|:\s*))(10\.\d{4,9}\/[^\s;,]+)/i.exec(citation)?.[1];
  return found === undefined ? undefined : parseDoi(withoutTail(found, '.)]'));
}
