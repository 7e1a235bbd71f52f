import { type Html, html } from '../../markup/index.ts';
import type { HeadingView, SearchIndex, SubjectSummary } from '../../search/index.ts';
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
  readonly search: PlacePorts['search'] & Pick<SearchIndex, 'figures' | 'heading'>;
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
  const [figures, heading] = await Promise.all([
    ports.search.figures(place.within),
    ports.search.heading(subject.slug),
  ]);
  const say = words.places.subject;
  return placePage(
    params,
    place,
    async () => ({
      kind: subject.heading?.scheme === 'mesh' ? say.heading : say.keyword,
      steps: [{ text: say.title, href: urls.subjects() }],
      lead: say.sentence(words.lists.works(figures.works)),
      below: heading && renderMeaning(heading, context),
      pictures: renderPictures(place, picturesOfWorks(figures, context, { subject: subject.slug }), context),
      margin: html`${heading && renderNeighbours(heading, context)}${renderWith(subject, figures, context)}${renderVocabulary(subject, heading, context)}`,
      schema: schemaOf(subject, heading),
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

/** What the vocabulary says that it is: not ours, nor the authors'. */
function renderMeaning({ note, id }: HeadingView, { words }: PageContext): Html | undefined {
  if (note === undefined) return undefined;
  return html`<blockquote class="meaning"><p lang="en" dir="ltr">${note}</p><p class="quiet">${words.places.subject.saidBy} ${externalLink(
    meshAddress(id),
    'MeSH',
  )}</p></blockquote>`;
}

/** The headings next to it in the tree; those on which nothing was published here stand without a link. */
function renderNeighbours({ broader, narrower }: HeadingView, { urls, words }: PageContext): Html {
  const say = words.places.subject;
  const list = (title: string, headings: readonly SubjectSummary[]) =>
    headings.length > 0 &&
    html`<section><h2>${title}</h2><ul class="stated">${headings.map(({ slug, name, works }) =>
      works === 0
        ? html`<li class="quiet"><bdi>${name}</bdi></li>`
        : html`<li><a href="${urls.subject(slug)}"><bdi>${name}</bdi></a> <span class="quiet">${words.lists.works(works)}</span></li>`,
    )}</ul></section>`;
  return html`${list(say.broader, broader)}${list(say.narrower, narrower)}`;
}

function renderVocabulary(
  { heading }: NamedSubject,
  known: HeadingView | undefined,
  { words }: PageContext,
): Html | undefined {
  const id = known?.id ?? (heading?.scheme === 'mesh' ? heading.id : undefined);
  if (id === undefined) return undefined;
  const others = known?.words.filter((word) => word !== known.name) ?? [];
  return html`<section><h2>${words.places.subject.vocabulary}</h2><p>${externalLink(
    meshAddress(id),
    html`MeSH <bdi>${id}</bdi>`,
  )}</p>${others.length > 0 && html`<p class="quiet">${words.places.subject.also} <bdi lang="en">${others.slice(0, 8).join('; ')}</bdi></p>`}</section>`;
}

function schemaOf(
  { name, heading }: NamedSubject,
  known: HeadingView | undefined,
): Readonly<Record<string, unknown>> {
  return {
    '@type': 'DefinedTerm',
    name,
    ...(known?.note !== undefined && { description: known.note }),
    ...(heading?.scheme === 'mesh' && {
      inDefinedTermSet: 'https://id.nlm.nih.gov/mesh',
      ...(heading.id !== undefined && { termCode: heading.id, sameAs: meshAddress(heading.id) }),
    }),
  };
}

function meshAddress(id: string): string {
  return `https://id.nlm.nih.gov/mesh/${encodeURIComponent(id)}.html`;
}
