import { type Html, html } from '../markup/index.ts';
import type { GlossaryEntry, GlossaryList, Plain } from '../plain/index.ts';
import { alternatesOf, type PageContext } from '../ui/index.ts';
import type { Page } from './page.ts';

/** All terms that are explained in abstracts, by subject. */
export async function glossaryPage(
  { plain }: { readonly plain: Pick<Plain, 'glossaries'> },
  context: PageContext,
): Promise<Page> {
  const { urls, words } = context;
  const say = words.explaining;
  const lists = await plain.glossaries();
  return {
    title: say.title,
    description: say.lead,
    canonical: urls.glossary(),
    alternates: alternatesOf(context, (all) => all.glossary()),
    main: html`<h1>${say.title}</h1><p class="lead">${say.lead} ${say.ours}</p>
<nav class="glossary-lists" aria-label="${say.title}"><ul>${lists.map(
      (list, at) => html`<li><a href="#list-${at + 1}">${nameOf(list, context)}</a></li>`,
    )}</ul></nav>
${lists.map((list, at) => renderList(list, at + 1, context))}`,
    dependsOn: 'any-work',
  };
}

function nameOf({ name, isOurs }: GlossaryList, { words }: PageContext): string {
  return isOurs ? (words.explaining.themes[name] ?? name) : words.explaining.loaded(name);
}

function renderList(list: GlossaryList, number: number, context: PageContext): Html {
  const { locale, words } = context;
  const entries = list.entries
    .filter(({ terms, definitions }) => terms[locale] ?? definitions[locale] ?? terms.en)
    .toSorted((one, other) => termOf(one, locale).localeCompare(termOf(other, locale), locale));
  return html`<section class="glossary" id="list-${number}"><h2>${nameOf(list, context)}</h2><p class="quiet">${words.explaining.terms(
    list.total ?? entries.length,
  )}</p><dl>${entries.map((entry) => renderEntry(entry, context))}</dl></section>
`;
}

function renderEntry({ id, terms, definitions }: GlossaryEntry, { locale }: PageContext): Html {
  const language = [locale, 'en', ...Object.keys(definitions)].find((one) => definitions[one] !== undefined);
  const own = terms[locale] ?? terms.en ?? Object.values(terms)[0] ?? [];
  const english = locale === 'en' ? undefined : terms.en?.[0];
  return html`<div id="${id}"><dt>${own[0]}${
    english !== undefined &&
    own !== terms.en &&
    html` <span class="quiet" lang="en" dir="ltr">${english}</span>`
  }</dt><dd lang="${language}" dir="auto">${definitions[language ?? '']}</dd></div>`;
}

function termOf({ terms }: GlossaryEntry, locale: string): string {
  return terms[locale]?.[0] ?? terms.en?.[0] ?? Object.values(terms)[0]?.[0] ?? '';
}
