import { dublinCoreOf, highwireTags, toSchemaOrg } from '../../formats/index.ts';
import { type Html, html, inlineText, jsonInScript, plainText } from '../../markup/index.ts';
import { breadcrumbList, type PageContext } from '../../ui/index.ts';
import { languageOfSummary, mainSummary } from './main-summary.ts';
import { saidId, saidRoles } from './said.ts';
import type { WorkView } from './work-view.ts';

/** The abstract stands in the page, and the rest of the byline in the forms that machines fetch. */
const mostCreators = 100;

/** What machines read of a work in the head of its page. */
export function renderWorkHead(view: WorkView, picture: string, context: PageContext): Html {
  const { work, address } = view;
  const described = {
    ...toSchemaOrg(work, address),
    image: context.institution.origin + picture,
    ...partsOf(view, context),
  };
  return html`<meta property="og:type" content="article">
${highwireTags(work, address).map(
  ([name, content]) => html`<meta name="${name}" content="${content}">
`,
)}<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
${dublinCoreTags(view)}<script type="application/ld+json">${jsonInScript(described)}</script>
<script type="application/ld+json">${jsonInScript(breadcrumbList(stepsTo(view, context), context))}</script>`;
}

/** What of the plain layer and the summaries machines are told: all of it as what it is, and beside the authors' `abstract`, never in its place. */
function partsOf(view: WorkView, context: PageContext): object {
  const { plainSummaries } = view;
  const parts = [...summariesOf(view, context), ...quotationsOf(view, context)];
  const main = mainSummary(plainSummaries, context);
  const { words } = context;
  const languages = plainSummaries.map((summary) => {
    const { tag } = languageOfSummary(summary);
    return words.languageName(tag) ?? tag;
  });
  return {
    ...(main?.oneLine !== undefined && { description: plainText(main.oneLine) }),
    ...(languages.length > 0 && {
      accessibilitySummary: words.plain.depths.accessibility([...new Set(languages)].join(words.separator)),
    }),
    ...(parts.length > 0 && { hasPart: parts }),
  };
}

/** Plain-language summaries, with who wrote and approved them (schema.org `CreativeWork`). */
function summariesOf({ plainSummaries, address }: WorkView, { words }: PageContext): readonly object[] {
  return plainSummaries.map((summary) => {
    const { title, paragraphs, writtenBy, draftedBy, approvedBy } = summary;
    const say = words.plain.summary;
    const credit = [
      draftedBy !== undefined && `${say.draftedBy} ${draftedBy}`,
      writtenBy !== undefined && `${draftedBy === undefined ? say.writtenBy : say.editedBy} ${writtenBy}`,
      approvedBy !== undefined && `${say.approvedBy} ${approvedBy}`,
    ].filter((one) => one !== false);
    return {
      '@type': 'CreativeWork',
      name: title === undefined ? words.work.plain : plainText(title),
      genre: 'plain-language summary',
      inLanguage: languageOfSummary(summary).tag,
      text: paragraphs.map(({ text }) => plainText(text)).join('\n'),
      ...(credit.length > 0 && { creditText: credit.join('. ') }),
      url: `${address}#plain`,
    };
  });
}

/** The authors' sentences of "In short", as what they are: quotations from the abstract (schema.org `Quotation`). */
function quotationsOf({ work, plain, address }: WorkView, { words }: PageContext): readonly object[] {
  return saidRoles.flatMap((role) =>
    (plain?.short?.[role] ?? []).flatMap(([section, start, end]) => {
      const text = plainText(work.abstract?.sections[section]?.text ?? inlineText('')).slice(start, end);
      if (text === '') return [];
      return { '@type': 'Quotation', name: words.plain.roles[role], text, url: `${address}#${saidId(role)}` };
    }),
  );
}

/** Dublin Core as meta elements (DCMI, "Expressing Dublin Core metadata using HTML/XHTML meta and link elements", 2008). */
function dublinCoreTags({ work, address }: WorkView): readonly Html[] {
  let creators = 0;
  return dublinCoreOf(work, address, 'without-descriptions').flatMap(({ element, text, language }) => {
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
