import { type Html, html } from '../../../markup/index.ts';
import type { Reference, WorkDescription } from '../../../model/index.ts';
import { lines } from './lines.ts';

/** The list of references, each as printed with its identifiers behind it. */
export function writeBack({ references = [] }: WorkDescription): Html | undefined {
  if (references.length === 0) return undefined;
  return html`<back>
<ref-list>
${lines(references.map(reference))}</ref-list>
</back>
`;
}

function reference({ citation, doi, pmid, pmcid }: Reference, at: number): Html {
  const ids = Object.entries({ doi, pmid, pmcid }).flatMap(([type, id]) =>
    id === undefined ? [] : [html` <pub-id pub-id-type="${type}">${id}</pub-id>`],
  );
  return html`<ref id="ref${at + 1}"><mixed-citation>${citation}${ids}</mixed-citation></ref>`;
}
