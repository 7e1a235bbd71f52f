import type { Catalogue } from '../../catalogue/index.ts';
import { type Html, html, inline, plainText } from '../../markup/index.ts';
import { nameIn, type WorkId } from '../../model/index.ts';
import type { AffiliationRead, UnitRef, Units } from '../../people/index.ts';
import {
  alternatesOf,
  type PageContext,
  parsePage,
  renderBreadcrumbs,
  renderNumbered,
  renderPaging,
} from '../../ui/index.ts';
import type { Page } from '../page.ts';

const affiliationsPerPage = 100;

export interface AffiliationsPagePorts {
  readonly catalogue: Pick<Catalogue, 'find' | 'summaries'>;
  readonly units: Pick<Units, 'affiliationsOf' | 'refs'>;
}

/** What each affiliation of a work was held to say of the institution, and by which of its words. */
export async function affiliationsPage(
  params: { readonly id: WorkId; readonly page?: string | undefined },
  { catalogue, units }: AffiliationsPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const [work, [summary]] = await Promise.all([catalogue.find(params.id), catalogue.summaries([params.id])]);
  if (work === undefined || summary === undefined) return undefined;
  const [affiliations, refs] = await Promise.all([units.affiliationsOf(work.id), units.refs()]);
  const page = parsePage(params.page);
  const start = (page - 1) * affiliationsPerPage;
  const shown = affiliations.slice(start, start + affiliationsPerPage);
  if (page > 1 && shown.length === 0) return undefined;
  const { urls, words } = context;
  const say = words.evidence.affiliations;
  const bySlug = new Map(refs.map((unit) => [unit.slug, unit]));
  const hrefOf = (at: number, all = urls) => all.workAffiliations(work.id) + (at === 1 ? '' : `?page=${at}`);
  return {
    title: `${say.title}: ${plainText(work.title)}`,
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    // A page about a page: nobody looks for it.
    noIndex: true,
    main: html`${renderBreadcrumbs(
      [
        { text: words.frame.works, href: urls.works() },
        { text: plainText(work.title), href: urls.work(work.id, summary.slug) },
        { text: say.step },
      ],
      context,
    )}<h1>${say.title}</h1>
<p class="lead"><a href="${urls.work(work.id, summary.slug)}"><bdi>${inline(work.title)}</bdi></a></p>
<p>${affiliations.length === 0 ? say.none : say.explain}</p>
<section class="related">${
      shown.length > 0 &&
      renderNumbered(
        shown.map((affiliation) => ({
          entry: html`<div class="entry"><p lang="en" dir="ltr">${affiliation.text}</p></div>`,
          margin: renderReading(affiliation, bySlug, context),
        })),
        start + 1,
      )
    }</section>${renderPaging(
      { page, size: affiliationsPerPage, total: affiliations.length },
      (at) => hrefOf(at),
      context,
    )}`,
    dependsOn: 'any-change',
  };
}

function renderReading(
  { ours, units }: AffiliationRead,
  known: ReadonlyMap<string, UnitRef>,
  { locale, urls, words }: PageContext,
): Html {
  const say = words.evidence.affiliations;
  if (ours === undefined) return html`${say.notOurs}`;
  return html`${say.ours[ours]}${units.length === 0 && html` ${say.noUnit}`}${units.map(
    ({ slug, part, name, score }) => {
      const unit = known.get(slug);
      const link = html`<a href="${urls.unit(slug)}"><bdi>${unit === undefined ? name : nameIn(unit.names, locale)}</bdi></a>`;
      return ours === 'curator'
        ? html` ${link}.`
        : html` ${link}: ${
            part === name
              ? html`${say.inTheWords} ${quoted(name)}`
              : html`${quoted(part)} ${say.saysName} ${quoted(name)}`
          }${score < 1 && html` <span class="quiet">${say.agree(words.percent(score))}</span>`}.`;
    },
  )}`;
}

function quoted(text: string): Html {
  return html`<bdi lang="en">“${text}”</bdi>`;
}
