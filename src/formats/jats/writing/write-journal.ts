import { type Html, html } from '../../../markup/index.ts';
import type { Source } from '../../../model/index.ts';
import { lines } from './lines.ts';

const formats = { print: 'print', electronic: 'electronic', unknown: undefined } as const;

/** The journal. The DTD wants an identifier and an ISSN of every journal: where none is known they stand empty. */
export function writeJournal(source: Source | undefined): Html {
  const { name, abbreviation, issns = [], issnLinking, isbns = [], publisher, place, nlmId } = source ?? {};
  const [first] = issns;
  const id =
    nlmId !== undefined
      ? html`<journal-id journal-id-type="nlm-journal-id">${nlmId}</journal-id>`
      : html`<journal-id journal-id-type="${first ? 'issn' : 'publisher-id'}">${first?.issn}</journal-id>`;
  const short =
    abbreviation !== undefined &&
    html`<abbrev-journal-title abbrev-type="iso">${abbreviation}</abbrev-journal-title>`;
  return html`<journal-meta>
${lines(
  id,
  name !== undefined &&
    html`<journal-title-group><journal-title>${name}</journal-title>${short}</journal-title-group>`,
  issns.map(({ issn, medium }) => {
    const format = formats[medium];
    return html`<issn${format !== undefined && html` publication-format="${format}"`}>${issn}</issn>`;
  }),
  issns.length === 0 && html`<issn/>`,
  issnLinking !== undefined && html`<issn-l>${issnLinking}</issn-l>`,
  isbns.map((isbn) => html`<isbn>${isbn}</isbn>`),
  (publisher ?? place) !== undefined &&
    html`<publisher><publisher-name>${publisher}</publisher-name>${place !== undefined && html`<publisher-loc>${place}</publisher-loc>`}</publisher>`,
)}</journal-meta>`;
}
