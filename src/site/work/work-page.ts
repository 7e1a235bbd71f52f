import type { Catalogue, WorkSummary } from '../../catalogue/index.ts';
import { citeApa, citeVancouver, linkHeader, signpostsOf } from '../../formats/index.ts';
import { html, plainText } from '../../markup/index.ts';
import {
  type InlineMarkup,
  type RelationTarget,
  standingNotices,
  type Work,
  type WorkId,
} from '../../model/index.ts';
import type { People } from '../../people/index.ts';
import type { Plain } from '../../plain/index.ts';
import type { Reach } from '../../reach/index.ts';
import type { RelatedIndex } from '../../related/index.ts';
import type { ApprovedSummaries, Summary } from '../../summaries/index.ts';
import { alternatesOf, altOfCard, type PageContext } from '../../ui/index.ts';
import { composeWorkCard } from '../cards/work-card.ts';
import { embedLinks } from '../embed-links.ts';
import type { Page } from '../page.ts';
import { renderWorkHead } from './head.ts';
import { mainSummary } from './main-summary.ts';
import { renderWork } from './render-work.ts';
import type { WorkView } from './work-view.ts';

/** Whom the page of a work asks. */
export interface WorkPagePorts {
  readonly catalogue: Pick<Catalogue, 'find' | 'findByIdentifier' | 'summaries' | 'wordsOn'>;
  readonly related: Pick<RelatedIndex, 'relatedTo'>;
  readonly people: Pick<People, 'contributorsOf'>;
  readonly plain: Plain;
  /** Whether readers are asked if the plain parts are clear; their answers are counted elsewhere. */
  readonly asksClear?: boolean;
  /** Where the public is told how often a work was read. */
  readonly reach?: Pick<Reach, 'readsOf' | 'since'>;
  readonly summaries: ApprovedSummaries;
}

const relatedShown = 50;
const descriptionLength = 300;
/** In seconds: figures of an hour ago are good enough. */
const readsFreshFor = 60 * 60;

/** The page of one publication, with everything known of it and up to fifty related ones. */
export async function workPage(
  { id }: { readonly id: WorkId },
  ports: WorkPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const work = await ports.catalogue.find(id);
  if (!work) return undefined;
  const view = await askWork(work, ports, context);
  const path = context.urls.work(id, view.summary?.slug ?? '');
  const held = [
    ...view.related.map(({ summary }) => summary.id),
    ...[...view.linked.values()].map((linked) => linked.id),
  ];
  const picture = context.urls.workCard(id, work.version);
  const unresolved = (work.relations?.length ?? 0) > view.linked.size;
  return {
    title: titleOf(work, context),
    description: descriptionOf(work, mainSummary(view.plainSummaries, context)),
    canonical: path,
    alternates: alternatesOf(context, (urls) => urls.work(id, view.summary?.slug ?? '')),
    picture: { path: picture, alt: altOfCard(composeWorkCard(work, context)) },
    head: html`${view.plainSummaries.length > 0 && html`<link rel="stylesheet" href="${context.assets.moreStyles.summaries}">`}${embedLinks(path, titleOf(work, context), context)}${renderWorkHead(view, picture, context)}`,
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

async function askWork(work: Work, ports: WorkPagePorts, context: PageContext): Promise<WorkView> {
  const { catalogue } = ports;
  const [persons, near, targets, provenance, plain, plainSummaries] = await Promise.all([
    ports.people.contributorsOf(work.id),
    ports.related.relatedTo(work.id, relatedShown),
    findTargets(work, catalogue),
    catalogue.wordsOn(work.id),
    ports.plain.layerOf(work),
    ports.summaries.approvedOf(work),
  ]);
  const summaries = await catalogue.summaries([work.id, ...near.map(({ id }) => id), ...targets.values()]);
  const meanings = await ports.plain.explain((plain?.terms ?? []).map(([, , , entry]) => entry));
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const linked = new Map<RelationTarget, WorkSummary>();
  for (const [target, id] of targets) {
    const summary = byId.get(id);
    if (summary) linked.set(target, summary);
  }
  const summary = byId.get(work.id);
  const [reads = 0, since] = await Promise.all([
    ports.reach?.readsOf(`works/${work.id}`),
    ports.reach?.since(),
  ]);
  return {
    work,
    summary,
    persons,
    related: near.flatMap(({ id, shares, ties }) => {
      const related = byId.get(id);
      return related ? { summary: related, shares, ties } : [];
    }),
    linked,
    provenance,
    plain,
    plainSummaries,
    meanings,
    asksClear: ports.asksClear ?? false,
    ...(since !== undefined && { reads: { count: reads, since } }),
    apa: citeApa(work),
    vancouver: citeVancouver(work),
    address: context.institution.origin + context.urls.work(work.id, summary?.slug ?? ''),
  };
}

async function findTargets(
  { relations = [] }: Work,
  catalogue: Pick<Catalogue, 'findByIdentifier'>,
): Promise<ReadonlyMap<RelationTarget, WorkId>> {
  const found = new Map<RelationTarget, WorkId>();
  for (const { target } of relations) {
    const { doi, pmid, pmcid } = target;
    const id =
      (pmid && (await catalogue.findByIdentifier('pmid', pmid))) ??
      (doi && (await catalogue.findByIdentifier('doi', doi))) ??
      (pmcid && (await catalogue.findByIdentifier('pmcid', pmcid)));
    if (id) found.set(target, id);
  }
  return found;
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
