import { type Html, html } from '../markup/index.ts';
import type { GlossaryEntry, GlossaryList, Plain } from '../plain/index.ts';
import { alternatesOf, type PageContext } from '../ui/index.ts';
import type { Page } from './page.ts';

/** With the lists, for its other forms. */
export interface GlossaryPage extends Page {
  readonly lists: readonly GlossaryList[];
}

/** All terms that are explained in abstracts, by subject. */
export async function glossaryPage(
  { plain }: { readonly plain: Pick<Plain, 'glossaries'> },
  context: PageContext,
): Promise<GlossaryPage> {
  const { urls, words } = context;
  const say = words.explaining;
  const lists = await plain.glossaries();
  return {
    lists,
    title: say.title,
    description: say.lead,
    canonical: urls.glossary(),
    alternates: alternatesOf(context, (all) => all.glossary()),
    twin: `${urls.glossary()}.md`,
    main: html`<h1>${say.title}</h1><p class="lead">${say.lead} ${say.ours}</p>
<nav class="glossary-lists" aria-label="${say.title}"><ul>${lists.map(
      (list, at) => html`<li><a href="#list-${at + 1}">${glossaryListName(list, context)}</a></li>`,
    )}</ul></nav>
${lists.map((list, at) => renderList(list, at + 1, context))}`,
    dependsOn: 'any-work',
  };
}

export function glossaryListName({ name, isOurs }: GlossaryList, { words }: PageContext): string {
  return isOurs ? (words.explaining.themes[name] ?? name) : words.explaining.loaded(name);
}

/** A term in the language of the reader, with the definition in that or in the next best. */
interface TermShown {
  readonly id: string;
  readonly term: string;
  /** What it is called in English, where that is another word. */
  readonly english: string | undefined;
  readonly definition: string;
  readonly language: string;
}

/** The terms of a list that a reader of this language can be told, by name. */
export function termsShown(list: GlossaryList, { locale }: PageContext): readonly TermShown[] {
  return list.entries
    .filter(({ terms, definitions }) => terms[locale] ?? definitions[locale] ?? terms.en)
    .map((entry) => shownIn(entry, locale))
    .sort((one, other) => one.term.localeCompare(other.term, locale));
}

function shownIn({ id, terms, definitions }: GlossaryEntry, locale: string): TermShown {
  const language =
    [locale, 'en', ...Object.keys(definitions)].find((one) => definitions[one] !== undefined) ?? locale;
  const own = terms[locale] ?? terms.en ?? Object.values(terms)[0] ?? [];
  return {
    id,
    term: own[0] ?? '',
    english: locale === 'en' || own === terms.en ? undefined : terms.en?.[0],
    definition: definitions[language] ?? '',
    language,
  };
}

function renderList(list: GlossaryList, number: number, context: PageContext): Html {
  const terms = termsShown(list, context);
  return html`<section class="glossary" id="list-${number}"><h2>${glossaryListName(list, context)}</h2><p class="quiet">${context.words.explaining.terms(
    list.total ?? terms.length,
  )}</p><dl>${terms.map(renderTerm)}</dl></section>
`;
}

function renderTerm({ id, term, english, definition, language }: TermShown): Html {
  return html`<div id="${id}"><dt>${term}${
    english !== undefined && html` <span class="quiet" lang="en" dir="ltr">${english}</span>`
  }</dt><dd lang="${language}" dir="auto">${definition}</dd></div>`;
}
