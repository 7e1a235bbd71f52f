import { type Html, html } from '../../markup/index.ts';
import { type Contribution, fullName, nameIn } from '../../model/index.ts';
import type { PersonRef, UnitRef } from '../../people/index.ts';
import { icon, type PageContext } from '../../ui/index.ts';
import type { WorkView } from './work-view.ts';

/** Somebody of a byline, with what is known of him or her. */
export interface Signed {
  readonly contribution: Contribution;
  readonly person: PersonRef | undefined;
}

/** A line of the list of authors: the name, its page, and where it says that it works. */
export function renderSignedPerson(
  { contribution, person }: Signed,
  units: WorkView['units'],
  context: PageContext,
): Html {
  const { urls, words } = context;
  const name = fullName(contribution.contributor);
  return html`<li><span class="name">${
    person
      ? html`<a href="${urls.person(person.id, person.slug)}"><bdi>${name}</bdi></a>`
      : html`<bdi>${name}</bdi>`
  }</span>${contribution.corresponding && html` (${words.work.corresponding})`}${
    contribution.orcid !== undefined &&
    html`${words.separator}<a class="external" href="https://orcid.org/${contribution.orcid}">ORCID <bdi>${contribution.orcid}</bdi>${icon(
      'external',
    )}</a>`
  }${contribution.affiliations.map(({ text }) => html`<span class="stated" lang="en" dir="ltr">${text}${renderUnitsNamed(units.get(text), context)}</span>`)}</li>`;
}

/** Where an affiliation leads: the pages of the units that were recognised in it. */
export function renderUnitsNamed(
  units: readonly UnitRef[] = [],
  { locale, urls, words }: PageContext,
): Html | undefined {
  if (units.length === 0) return undefined;
  return html` <span class="leads" lang="${locale}"><span class="unseen">${words.unit.recognised} </span>${units.map(
    ({ slug, names }, at) =>
      html`${at > 0 && words.separator}<a href="${urls.unit(slug)}"><bdi>${nameIn(names, locale)}</bdi></a>`,
  )}</span>`;
}
