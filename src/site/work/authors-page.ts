import type { Catalogue } from '../../catalogue/index.ts';
import { html } from '../../markup/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { People, Units } from '../../people/index.ts';
import { type PageContext, parsePage } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import { pageBehindWork } from './page-behind-work.ts';
import { renderSignedPerson, type Signed } from './signed-person.ts';
import { unitsNamedIn } from './units-named-in.ts';

const namesPerPage = 200;
const inOrder = ['author', 'editor', 'translator', 'investigator'] as const;

export interface AuthorsPagePorts {
  readonly catalogue: Pick<Catalogue, 'find' | 'summaries'>;
  readonly people: Pick<People, 'contributorsOf'>;
  readonly units: Pick<Units, 'unitsIn'>;
}

/** Everybody who signs a work, some at a time: its own page has room for the first hundreds. */
export async function authorsPage(
  params: { readonly id: WorkId; readonly page?: string | undefined },
  { catalogue, people, units }: AuthorsPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const [work, [summary], persons] = await Promise.all([
    catalogue.find(params.id),
    catalogue.summaries([params.id]),
    people.contributorsOf(params.id),
  ]);
  if (work === undefined || summary === undefined) return undefined;
  const signed = work.contributions.map(
    (contribution, at): Signed => ({ contribution, person: persons[at] }),
  );
  const ordered = inOrder.flatMap((role) => signed.filter(({ contribution }) => contribution.role === role));
  const page = parsePage(params.page);
  const start = (page - 1) * namesPerPage;
  const shown = ordered.slice(start, start + namesPerPage);
  if (shown.length === 0) return undefined;
  const named = await unitsNamedIn(
    shown.map(({ contribution }) => contribution),
    units,
  );
  const { byline } = context.words.work;
  return pageBehindWork(
    {
      work,
      slug: summary.slug,
      title: byline,
      step: byline,
      content: html`<section class="fold"><ol start="${start + 1}">${shown.map((one) => renderSignedPerson(one, named, context))}</ol></section>`,
      paging: { page, size: namesPerPage, total: ordered.length },
      hrefOf: (urls) => urls.workAuthors(work.id),
    },
    context,
  );
}
