import type { Catalogue, WorkSummary } from '../../catalogue/index.ts';
import { type Html, html, plainText } from '../../markup/index.ts';
import type { RelatedIndex } from '../../related/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import { alternatesOf, type PageContext, renderEntry, renderNotice, renderNumbered } from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';
import type { Page } from '../page.ts';
import { renderReasons } from '../related-reasons.ts';
import { type Meant, meantBy } from './meant-by.ts';

export interface PathPorts {
  readonly related: Pick<RelatedIndex, 'pathBetween'>;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
  readonly search: Pick<SearchIndex, 'search'>;
}

export interface PathQuestion {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const longestText = 300;

/** From one work to another by works that are related, each with why it comes next. */
export async function pathPage(
  question: PathQuestion,
  ports: PathPorts,
  context: PageContext,
): Promise<Page> {
  const { urls, words } = context;
  const say = words.path;
  const [from = '', to = ''] = [question.from, question.to].map((text = '') =>
    text.trim().slice(0, longestText),
  );
  const [start, goal] = await Promise.all([meantBy(from, ports), meantBy(to, ports)]);
  const isReady = start.kind === 'work' && goal.kind === 'work';
  return {
    title: say.title,
    description: say.explain,
    canonical: urls.path(),
    alternates: alternatesOf(context, (all) => all.path(from, to)),
    noIndex: from !== '' || to !== '',
    main: html`<h1>${say.title}</h1><p class="lead">${say.explain}</p><form class="fields paste" action="${urls.path()}" method="get">${renderField(
      'from',
      say.from,
      textOf(start, from),
      context,
    )}${renderField('to', say.to, textOf(goal, to), context)}<p><button type="submit">${say.verb}</button></p></form>${renderChoices(
      start,
      (id) => urls.path(id, goal.kind === 'work' ? goal.summary.id : to),
      say.whichFrom,
      context,
    )}${renderChoices(goal, (id) => urls.path(start.kind === 'work' ? start.summary.id : from, id), say.whichTo, context)}${
      isReady && (await renderPath(start.summary, goal.summary, ports, context))
    }`,
    dependsOn: 'any-work',
  };
}

async function renderPath(
  start: WorkSummary,
  goal: WorkSummary,
  { related, catalogue }: PathPorts,
  context: PageContext,
): Promise<Html> {
  const { words } = context;
  const say = words.path;
  if (start.id === goal.id) return renderNotice('plain', say.same);
  const steps = await related.pathBetween(start.id, goal.id);
  if (steps === undefined) return renderNotice('plain', say.none, say.noneNext);
  const held = await catalogue.summaries(steps.map(({ id }) => id));
  const byId = new Map([start, ...held].map((summary) => [summary.id, summary]));
  const reasons = new Map(steps.map((step) => [step.id, step]));
  const entries = [start.id, ...reasons.keys()].flatMap((id) => {
    const summary = byId.get(id);
    if (summary === undefined) return [];
    const step = reasons.get(id);
    const margin = step && renderReasons(step, context, say.ties);
    return [{ entry: renderEntry(listedWork(summary, context), context), margin }];
  });
  return html`<section class="section related"><h2>${say.way}</h2><p class="quiet" role="status">${say.steps(
    steps.length,
  )}</p>${renderNumbered(entries)}</section>`;
}

function renderField(name: 'from' | 'to', label: string, text: string, { words }: PageContext): Html {
  return html`<label for="${name}">${label}</label><input class="long" id="${name}" name="${name}" type="text" value="${text}" placeholder="${words.path.hint}" maxlength="${longestText}" dir="auto" required>`;
}

/** What may have been meant, each as a link to the same question with it. */
function renderChoices(
  meant: Meant,
  hrefOf: (id: WorkSummary['id']) => string,
  question: string,
  context: PageContext,
): Html | undefined {
  const say = context.words.path;
  if (meant.kind === 'unknown') return renderNotice('caution', say.unknown(meant.text), say.unknownNext);
  if (meant.kind !== 'several') return undefined;
  return html`<section class="section"><h2>${question}</h2>${renderNumbered(
    meant.summaries.map((summary) => ({
      entry: renderEntry({ ...listedWork(summary, context), href: hrefOf(summary.id) }, context),
    })),
  )}</section>`;
}

function textOf(meant: Meant, typed: string): string {
  return meant.kind === 'work' ? plainText(meant.summary.title).slice(0, longestText) : typed;
}
