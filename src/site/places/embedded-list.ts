import type { Catalogue } from '../../catalogue/index.ts';
import { html, inline } from '../../markup/index.ts';
import { localised, type PageContext } from '../../ui/index.ts';
import { embeddedDocument } from '../embedded-document.ts';
import { type Place, readSearchState } from '../search/search-state.ts';
import { type ReferencePorts, worksOf } from './references.ts';

const mostWorks = 100;

/** The newest works of a place as references, as a small page for a frame on another site; each leads to its page here. */
export async function embeddedList(
  place: Place,
  style: string,
  ports: ReferencePorts & { readonly catalogue: Pick<Catalogue, 'summaries'> },
  context: PageContext,
): Promise<string> {
  const { institution, locale, urls, words } = context;
  const works = await worksOf(readSearchState({ query: {}, many: {} }, place), ports, mostWorks);
  const summaries = await ports.catalogue.summaries(works.map(({ id }) => id));
  const lines = await Promise.all(
    works.map(async (work) => {
      const cited = await ports.citer.cite([work], { style, locale });
      const summary = summaries.find(({ id }) => id === work.id);
      const [reference] = cited.kind === 'cited' ? cited.references : [];
      if (reference === undefined || summary === undefined) return undefined;
      const address = institution.origin + urls.work(work.id, summary.slug);
      return html`<li dir="auto">${inline(reference.text)} <a href="${address}" target="_blank" rel="noopener">${words.places.embed.page}</a></li>
`;
    }),
  );
  const title = `${place.name}: ${words.places.works}`;
  const path = place.path(urls);
  return embeddedDocument(
    {
      title,
      path,
      main: html`<h1>${title}</h1>
<ol class="references" dir="auto">
${lines}</ol>
<p class="quiet"><a href="${institution.origin + path}" target="_blank" rel="noopener">${words.places.embed.all(
        localised(institution.platformName, context),
      )}</a></p>`,
    },
    context,
  );
}
