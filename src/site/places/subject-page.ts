import { type Html, html } from '../../markup/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import { slugOf } from '../../text/index.ts';
import { externalLink, type PageContext } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import type { SearchParams } from '../search/search-state.ts';
import { picturesOfWorks } from './pictures-of-works.ts';
import { type PlacePorts, placePage } from './place-page.ts';
import { placeOfSubject } from './places.ts';
import { renderPictures } from './render-pictures.ts';
import { type NamedSubject, subjectNamed } from './subject-named.ts';

export interface SubjectPagePorts extends PlacePorts {
  readonly search: PlacePorts['search'] & Pick<SearchIndex, 'figures'>;
}

/** A heading or keyword: what it means, what has been published on it and by whom, and what comes with it. */
export async function subjectPage(
  params: SearchParams & { readonly slug: string },
  ports: SubjectPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const subject = await subjectNamed(params.slug, ports);
  if (subject === undefined) return undefined;
  const { urls, words } = context;
  const place = placeOfSubject(subject.slug, subject.name);
  const figures = await ports.search.figures(place.within);
  const say = words.places.subject;
  return placePage(
    params,
    place,
    async () => ({
      kind: subject.heading?.scheme === 'mesh' ? say.heading : say.keyword,
      steps: [{ text: say.title, href: urls.subjects() }],
      lead: say.sentence(words.lists.works(figures.works)),
      pictures: renderPictures(place, picturesOfWorks(figures, context, { subject: subject.slug }), context),
      margin: html`${renderWith(subject, figures, context)}${renderVocabulary(subject, context)}`,
      schema: schemaOf(subject),
    }),
    ports,
    context,
  );
}

const othersShown = 12;

/** What most often comes with it. */
function renderWith(
  { slug: own }: NamedSubject,
  { subjects }: Awaited<ReturnType<SearchIndex['figures']>>,
  { urls, words }: PageContext,
): Html | undefined {
  const others = subjects.filter(({ name }) => slugOf(name) !== own).slice(0, othersShown);
  if (others.length === 0) return undefined;
  return html`<section><h2>${words.places.subject.comesWith}</h2><ul class="stated">${others.map(
    ({ name, works }) =>
      html`<li><a href="${urls.subject(slugOf(name))}"><bdi>${name}</bdi></a> <span class="quiet">${words.lists.works(works)}</span></li>`,
  )}</ul></section>`;
}

function renderVocabulary({ heading }: NamedSubject, { words }: PageContext): Html | undefined {
  if (heading?.scheme !== 'mesh' || heading.id === undefined) return undefined;
  return html`<section><h2>${words.places.subject.vocabulary}</h2><p>${externalLink(
    meshAddress(heading.id),
    html`MeSH <bdi>${heading.id}</bdi>`,
  )}</p></section>`;
}

function schemaOf({ name, heading }: NamedSubject): Readonly<Record<string, unknown>> {
  return {
    '@type': 'DefinedTerm',
    name,
    ...(heading?.scheme === 'mesh' && {
      inDefinedTermSet: 'https://id.nlm.nih.gov/mesh',
      ...(heading.id !== undefined && { termCode: heading.id, sameAs: meshAddress(heading.id) }),
    }),
  };
}

function meshAddress(id: string): string {
  return `https://id.nlm.nih.gov/mesh/${encodeURIComponent(id)}.html`;
}
