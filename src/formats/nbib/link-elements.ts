import type { TaggedField } from '../tagged/tagged-record.ts';
import type { Element } from '../xml/element.ts';
import { elementIf, madeElement } from '../xml/made-element.ts';

/** The tag of each kind of link, and its `RefType` in PubMed's XML (NLM, "Comments/Corrections"). */
const linkTypes: Readonly<Record<string, string>> = {
  CIN: 'CommentIn',
  CON: 'CommentOn',
  CRF: 'CorrectedandRepublishedFrom',
  CRI: 'CorrectedandRepublishedIn',
  DDIN: 'DatasetDescribedIn',
  DRIN: 'DatasetUseReportedIn',
  ECF: 'ExpressionOfConcernFor',
  ECI: 'ExpressionOfConcernIn',
  EFR: 'ErratumFor',
  EIN: 'ErratumIn',
  ORF: 'ReprintOf',
  ORI: 'OriginalReportIn',
  PRIN: 'PartialRetractionIn',
  PROF: 'PartialRetractionOf',
  RIN: 'RetractionIn',
  ROF: 'RetractionOf',
  RPF: 'RepublishedFrom',
  RPI: 'RepublishedIn',
  RRF: 'RetractedandRepublishedFrom',
  RRI: 'RetractedandRepublishedIn',
  SPIN: 'SummaryForPatientsIn',
  SPOF: 'SummaryForPatientsOf',
  UIN: 'UpdateIn',
  UOF: 'UpdateOf',
};

/** The comments, corrections and retractions of a record, as PubMed's XML lists them. */
export function linkElements(fields: readonly TaggedField[]): Element | undefined {
  const links = fields.flatMap(({ tag, lines }) => {
    const type = Object.hasOwn(linkTypes, tag) ? linkTypes[tag] : undefined;
    return type === undefined ? [] : linkElement(type, lines.join(' ').trim());
  });
  return links.length === 0 ? undefined : madeElement('CommentsCorrectionsList', links);
}

/** `Lancet. 2010 Feb 6;375(9713):445. doi: 10.1016/… . PMID: 20137807`, perhaps with a remark behind. */
function linkElement(type: string, text: string): Element {
  const found = /\bPMID: ?(\d{1,10})\b\.?/.exec(text);
  const citation = found === null ? text : text.slice(0, found.index).trimEnd();
  const note = found === null ? '' : text.slice(found.index + found[0].length).trimStart();
  return madeElement(
    'CommentsCorrections',
    [
      elementIf('RefSource', citation || undefined),
      elementIf('PMID', found?.[1]),
      elementIf('Note', note || undefined),
    ],
    { RefType: type },
  );
}
