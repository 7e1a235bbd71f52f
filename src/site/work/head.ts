import { type Html, html, jsonInScript } from '../../markup/index.ts';
import type { Citing, WorkView } from './work-view.ts';

/** What machines read of a work in the head of its page. */
export function renderWorkHead({ work, address }: WorkView, citing: Citing): Html {
  return html`<meta property="og:type" content="article">
${citing.tags(work, address).map(
  ([name, content]) => html`<meta name="${name}" content="${content}">
`,
)}<script type="application/ld+json">${jsonInScript(citing.schema(work, address))}</script>`;
}
