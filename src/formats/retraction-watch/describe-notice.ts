import {
  type HistoryEvent,
  type InlineMarkup,
  type PartialDate,
  parseDoi,
  parsePmid,
  partialDate,
  type RelationKind,
  type WorkDescription,
} from '../../model/index.ts';
import { untitled } from '../fields/untitled.ts';
import { richInline } from '../rich-text/rich-inline.ts';
import { said } from '../said.ts';

/** What is done to a work (Retraction Watch, "Database User Guide", nature of the notice). */
const natures: Readonly<Record<string, RelationKind>> = {
  retraction: 'is-retracted-by',
  'expression of concern': 'is-concern-of',
  correction: 'is-corrected-by',
  // The earlier notice stays: what happened is not undone by this, but told on.
  reinstatement: 'is-updated-by',
};

/** What a row says of the original work; `undefined` where it names none, or says nothing that is known. */
export function describeNotice(row: Readonly<Record<string, string>>): WorkDescription | undefined {
  const nature = (row.RetractionNature ?? '').toLowerCase();
  const kind = Object.hasOwn(natures, nature) ? natures[nature] : undefined;
  const original = namedBy(row.OriginalPaperDOI, row.OriginalPaperPubMedID);
  if (kind === undefined || original === undefined) return undefined;
  const notice = namedBy(row.RetractionDOI, row.RetractionPubMedID);
  // Some publishers put the notice in the place of the work, under the same identifiers.
  const isOwn =
    notice === undefined ||
    (notice.doi !== undefined ? notice.doi === original.doi : notice.pmid === original.pmid);
  const named = isOwn ? { citation: row.RetractionNature ?? nature } : notice;
  const on = dateOf(row.RetractionDate);
  return said({
    identifiers: original,
    type: 'other',
    title: titleOf(row.Title),
    contributions: [],
    history: eventsOf(kind, on),
    relations: [{ kind, target: { ...named, note: noteOf(row.Reason) } }],
  });
}

/** `unavailable` and 0 stand where there is none. */
function namedBy(doiText = '', pmidText = '') {
  const doi = parseDoi(doiText);
  const pmid = parsePmid(pmidText);
  if (doi === undefined && pmid === undefined) return undefined;
  return { ...(doi !== undefined && { doi }), ...(pmid !== undefined && { pmid }) };
}

function titleOf(text = ''): InlineMarkup {
  return richInline(text) ?? untitled;
}

/** `3/9/2021 0:00`: month, day, year. */
function dateOf(text = ''): PartialDate | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? [];
  return partialDate(Number(year), Number(month), Number(day));
}

function eventsOf(kind: RelationKind, on: PartialDate | undefined): readonly HistoryEvent[] {
  const event =
    kind === 'is-retracted-by' ? 'retracted' : kind === 'is-corrected-by' ? 'corrected' : undefined;
  return event === undefined || on === undefined ? [] : [{ event, on }];
}

/** `+Error in Data;+Unreliable Results;` */
function noteOf(reasons = ''): string {
  const all = reasons.split(';').map((reason) => reason.replace(/^\s*\+/, '').trim());
  return ['Retraction Watch', all.filter(Boolean).join('; ')].filter(Boolean).join(': ');
}
