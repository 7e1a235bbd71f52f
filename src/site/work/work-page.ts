import { linkHeader, signpostsOf } from '../../formats/index.ts';
import { html, plainText } from '../../markup/index.ts';

import { type InlineMarkup, standingNotices, type Work, type WorkId } from '../../model/index.ts';
import type { Summary } from '../../summaries/index.ts';
import { alternatesOf, altOfCard, cardVersion, type PageContext } from '../../ui/index.ts';

import { composeWorkCard } from '../cards/work-card.ts';
import { embedLinks } from '../embed-links.ts';
import type { Page } from '../page.ts';
import { askWork, type WorkPagePorts } from './ask-work.ts';
import { renderWorkHead } from './head.ts';
import { mainSummary } from './main-summary.ts';
import { renderWork } from './render-work.ts';
import type { WorkView } from './work-view.ts';

const descriptionLength = 300;
/** In seconds: figures of an hour ago are good enough. */
const readsFreshFor = 60 * 60;

/** The page of one publication, with everything known of it and up to fifty related ones. */
export async function workPage(
  { id }: { readonly id: WorkId },
  ports: WorkPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const ask = async (): Promise<WorkView | undefined> => {
    const work = await ports.catalogue.find(id);
    return work && askWork(work, ports, context);
  };
  const view = await (ports.readTogether?.(ask) ?? ask());
  if (view === undefined) return undefined;
  const { work } = view;
  const path = context.urls.work(id, view.summary?.slug ?? '');
  const held = [
    ...view.related.map(({ summary }) => summary.id),
    ...[...view.linked.values()].map((linked) => linked.id),
  ];
  const card = composeWorkCard(work, context, view.plain, mainSummary(view.plainSummaries, context));
  const picture = context.urls.workCard(id, cardVersion(card));
  const unresolved = (work.relations?.length ?? 0) > view.linked.size;
  return {
    title: titleOf(work, context),
    description: descriptionOf(work, mainSummary(view.plainSummaries, context)),
    canonical: path,
    alternates: alternatesOf(context, (urls) => urls.work(id, view.summary?.slug ?? '')),
    picture: { path: picture, alt: altOfCard(card) },
    head: html`${view.plainSummaries.length > 0 && html`<link rel="stylesheet" href="${context.assets.moreStyles.summaries}">`}${embedLinks(path, titleOf(work, context), context)}${renderWorkHead(view, picture, context)}`,
    twin: context.urls.workAs(id, 'md'),
    links: linksOf(view, context),
    main: renderWork(view, context),
    // A notice that arrives later must turn its citation here into a link.
    ...(ports.reach && { freshFor: readsFreshFor }),
    dependsOn: unresolved ? 'any-work' : { works: [id, ...held] },
  };
}

function linksOf({ work, address }: WorkView, { institution, urls }: PageContext): string {
  const as = (extension: string) => institution.origin + urls.workAs(work.id, extension);
  return linkHeader(signpostsOf(work, { page: address, as }), as('linkset'));
}

/** A retraction is said before the title wherever the title stands alone. */
function titleOf(work: Work, { words }: PageContext): string {
  const [gravest] = standingNotices(work);
  const title = plainText(work.title);
  return gravest === undefined || gravest.standing === 'corrected'
    ? title
    : `${words.standings[gravest.standing]}: ${title}`;
}

/** One line or the plain summary, for whoever decides by it whether to come; else the authors' abstract. */
function descriptionOf({ abstract, title }: Work, summary: Summary | undefined): string {
  const { oneLine, paragraphs = [] } = summary ?? {};
  const text =
    oneLine === undefined
      ? startOf(paragraphs.length > 0 ? paragraphs : (abstract?.sections ?? []))
      : plainText(oneLine);
  if (text === '') return plainText(title);
  if (text.length <= descriptionLength) return text;
  return `${text.slice(0, text.lastIndexOf(' ', descriptionLength))} …`;
}

/** An abstract without its markup, as far as a description may need it. */
function startOf(sections: readonly { readonly text: InlineMarkup }[]): string {
  let text = '';
  for (const section of sections) {
    if (text.length > descriptionLength) break;
    text += `${text === '' ? '' : ' '}${plainText(section.text)}`;
  }
  return text;
}
