import { dublinCoreOf, highwireTags, toSchemaOrg } from '../../formats/index.ts';
import { type Html, html, jsonInScript, plainText } from '../../markup/index.ts';
import { breadcrumbList, type PageContext } from '../../ui/index.ts';
import type { WorkView } from './work-view.ts';

/** The abstract stands in the page, and the rest of the byline in the forms that machines fetch. */
const mostCreators = 100;

/** What machines read of a work in the head of its page. */
export function renderWorkHead(view: WorkView, picture: string, context: PageContext): Html {
  const { work, address } = view;
  const described = { ...toSchemaOrg(work, address), image: context.institution.origin + picture };
  return html`<meta property="og:type" content="article">
${highwireTags(work, address).map(
  ([name, content]) => html`<meta name="${name}" content="${content}">
`,
)}<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
${dublinCoreTags(view)}<script type="application/ld+json">${jsonInScript(described)}</script>
<script type="application/ld+json">${jsonInScript(breadcrumbList(stepsTo(view, context), context))}</script>`;
}

/** Dublin Core as meta elements (DCMI, "Expressing Dublin Core metadata using HTML/XHTML meta and link elements", 2008). */
function dublinCoreTags({ work, address }: WorkView): readonly Html[] {
  let creators = 0;
  return dublinCoreOf(work, address).flatMap(({ element, text, language }) => {
    if (element === 'description') return [];
    if (element === 'creator') {
      creators += 1;
      if (creators > mostCreators) return [];
    }
    return html`<meta name="DC.${element}"${language !== undefined && html` lang="${language}"`} content="${text}">
`;
  });
}

function stepsTo({ work, summary }: WorkView, { urls, words }: PageContext) {
  const source = summary?.source;
  return [
    { text: words.frame.works, href: urls.works() },
    ...(source === undefined ? [] : [{ text: source.name, href: urls.source(source.id, source.slug) }]),
    { text: plainText(work.title) },
  ];
}
