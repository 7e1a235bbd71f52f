import type { Catalogue } from '../../catalogue/index.ts';
import { type Html, html } from '../../markup/index.ts';
import { nameIn, type WorkId } from '../../model/index.ts';
import type { AffiliationRead, UnitRef, Units } from '../../people/index.ts';
import { type PageContext, parsePage, renderNumbered } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import { pageBehindWork } from './page-behind-work.ts';

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
  const say = context.words.evidence.affiliations;
  const bySlug = new Map(refs.map((unit) => [unit.slug, unit]));
  return pageBehindWork(
    {
      work,
      slug: summary.slug,
      title: say.title,
      step: say.step,
      content: html`<p>${affiliations.length === 0 ? say.none : say.explain}</p>
<section class="related">${
        shown.length > 0 &&
        renderNumbered(
          shown.map((affiliation) => ({
            entry: html`<div class="entry"><p lang="en" dir="ltr">${affiliation.text}</p></div>`,
            margin: renderReading(affiliation, bySlug, context),
          })),
          start + 1,
        )
      }</section>`,
      paging: { page, size: affiliationsPerPage, total: affiliations.length },
      hrefOf: (urls) => urls.workAffiliations(work.id),
    },
    context,
  );
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
