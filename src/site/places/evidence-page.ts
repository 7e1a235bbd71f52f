import type { Catalogue } from '../../catalogue/index.ts';
import { type Html, html } from '../../markup/index.ts';
import type { Attribution, People, PersonSummary } from '../../people/index.ts';
import {
  alternatesOf,
  type PageContext,
  parsePage,
  renderBreadcrumbs,
  renderEntry,
  renderNumbered,
  renderPaging,
} from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';
import type { Page } from '../page.ts';

const worksPerPage = 50;

export interface EvidencePagePorts {
  readonly people: Pick<People, 'summaries' | 'worksOf' | 'evidenceFor'>;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
}

/** Why each work is taken to be a person's, in the margin of the works. */
export async function evidencePage(
  params: { readonly id: string; readonly page?: string | undefined },
  { people, catalogue }: EvidencePagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const [person] = await people.summaries([params.id]);
  if (person === undefined) return undefined;
  const works = await people.worksOf(person.id);
  const page = parsePage(params.page);
  const start = (page - 1) * worksPerPage;
  const asked = works.slice(start, start + worksPerPage);
  if (page > 1 && asked.length === 0) return undefined;
  const [evidence, summaries] = await Promise.all([
    people.evidenceFor(person.id, asked),
    catalogue.summaries(asked),
  ]);
  const { urls, words } = context;
  const say = words.evidence;
  const reasons = new Map(evidence.map((one) => [one.workId, one]));
  const paging = { page, size: worksPerPage, total: works.length };
  const hrefOf = (at: number, all = urls) => all.personEvidence(person.id) + (at === 1 ? '' : `?page=${at}`);
  return {
    title: say.title(person.name),
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    // A page about a page: nobody looks for it.
    noIndex: true,
    main: html`${renderBreadcrumbs(
      [
        { text: words.person.title, href: urls.people() },
        { text: person.name, href: urls.person(person.id, person.slug) },
        { text: say.step },
      ],
      context,
    )}<h1>${say.title(person.name)}</h1>
<p class="lead">${say.explain}</p>
<section class="related">${renderNumbered(
      summaries.map((work) => ({
        entry: renderEntry(listedWork(work, context), context),
        margin: renderReasons(reasons.get(work.id), context),
      })),
      start + 1,
    )}</section>${renderPaging(paging, (at) => hrefOf(at), context)}`,
    dependsOn: 'any-change',
  };
}

/** Where the person's page leads to it. */
export function renderEvidenceLink({ id }: Pick<PersonSummary, 'id'>, { urls, words }: PageContext): Html {
  return html`<p><a href="${urls.personEvidence(id)}">${words.evidence.link}</a></p>`;
}

function renderReasons(evidence: Attribution | undefined, { words }: PageContext): Html | undefined {
  if (evidence === undefined) return undefined;
  const say = words.evidence;
  const { name, by, sure, agreement, coauthors, someCoauthors, shares } = evidence;
  const reasons = [
    ...(agreement === undefined ? [] : [say.names[agreement]]),
    ...(coauthors === 0 ? [] : [say.coauthors(coauthors, someCoauthors)]),
    ...shares.map((share) => say.shares[share]),
  ];
  return html`${say.signed} <bdi>${name}</bdi>. ${say.by[by]}${
    reasons.length > 0 && html` <bdi>${reasons.join(words.separator)}</bdi>`
  }${sure !== undefined && html` <span class="quiet">${say.sure(sure)}</span>`}`;
}
