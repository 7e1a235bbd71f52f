import type { Catalogue } from '../catalogue/index.ts';
import { type Html, html } from '../markup/index.ts';
import { parseWorkId, type WorkId } from '../model/index.ts';
import type { Reach } from '../reach/index.ts';
import { type PageContext, renderContents } from '../ui/index.ts';
import { listedWork } from './listed-work.ts';

export interface MostReadPorts {
  readonly catalogue: Pick<Catalogue, 'summaries'>;
  /** Without it, nothing is counted here. */
  readonly reach?: Pick<Reach, 'mostRead'>;
}

const days = 30;
const shown = 5;
/** A list of one or two, or of works that were read once, says nothing. */
const fewestWorks = 3;
const fewestReads = 3;
/** Pages that show such a list are made anew after so many seconds. */
export const mostReadFreshFor = 15 * 60;

/** The works that people read most lately, in their order and without figures; nothing where few were read. `among` is asked only if any were. */
export async function renderMostRead(
  { catalogue, reach }: MostReadPorts,
  context: PageContext,
  among?: () => Promise<readonly WorkId[]>,
): Promise<Html | undefined> {
  const question = { room: 'works', days, limit: shown };
  let most = (await reach?.mostRead(question)) ?? [];
  if (most.length === 0) return undefined;
  if (among !== undefined)
    most = (await reach?.mostRead({ ...question, among: new Set(await among()) })) ?? [];
  const ids = most
    .filter(({ reads }) => reads >= fewestReads)
    .flatMap(({ of }) => parseWorkId(of.slice('works/'.length)) ?? []);
  const works = await catalogue.summaries(ids);
  if (works.length < fewestWorks) return undefined;
  return html`<section class="section most-read"><h2>${context.words.reach.mostRead(days)}</h2>${renderContents(
    works.map((work) => listedWork(work, context, 'without-byline')),
    context,
  )}</section>`;
}
