import { highwireTags, toSchemaOrg } from '../../formats/index.ts';
import { type Html, html, jsonInScript } from '../../markup/index.ts';
import type { WorkView } from './work-view.ts';

/** What machines read of a work in the head of its page. */
export function renderWorkHead({ work, address }: WorkView): Html {
  return html`<meta property="og:type" content="article">
${highwireTags(work, address).map(
  ([name, content]) => html`<meta name="${name}" content="${content}">
`,
)}<script type="application/ld+json">${jsonInScript(toSchemaOrg(work, address))}</script>`;
}
