import { type Html, html, type Inserted } from '../../markup/index.ts';
import { bylineName, type Contribution, fullName, nameIn, numberAffiliations } from '../../model/index.ts';
import type { PersonRef, UnitRef } from '../../people/index.ts';
import { icon, type PageContext } from '../../ui/index.ts';
import type { WorkView } from './work-view.ts';

/** Longer bylines are folded after so many names. */
const unfolded = 12;

interface Signed {
  readonly contribution: Contribution;
  readonly person: PersonRef | undefined;
  /** Of its affiliations in the numbered list. */
  readonly numbers: readonly number[];
}

/** The byline as printed, and behind it the panels of authors and affiliations. */
export function renderAuthors(
  { work, persons, units, areUnitsKnown }: WorkView,
  context: PageContext,
): Html | undefined {
  const { contributions } = work;
  if (contributions.length === 0) return undefined;
  const { affiliations, numbers } = numberAffiliations(contributions);
  const signed = contributions.map(
    (contribution, at): Signed => ({ contribution, person: persons[at], numbers: numbers[at] ?? [] }),
  );
  const inRole = (role: Contribution['role']) =>
    signed.filter(({ contribution }) => contribution.role === role);
  const authors = inRole('author');
  const editors = inRole('editor');
  const investigators = inRole('investigator');
  const { work: say } = context.words;
  return html`${authors.length > 0 && renderByline(authors, context)}${
    editors.length > 0 &&
    html`<p class="authors-printed">${say.editors} <bdi>${renderNames(editors, context)}</bdi></p>`
  }<section class="panels" aria-label="${say.byline}">${renderPanel(say.authors, [...authors, ...editors, ...inRole('translator')], units, context)}${
    investigators.length > 0 && renderPanel(say.investigators, investigators, units, context)
  }${
    affiliations.length > 0 &&
    html`<details class="fold" id="affiliations"><summary>${say.affiliations}</summary><ol lang="en" dir="ltr">${affiliations.map(
      (text, at) => html`<li id="affiliation-${at + 1}">${text}${renderUnits(units.get(text), context)}</li>`,
    )}</ol>${
      areUnitsKnown &&
      html`<p><a href="${context.urls.workAffiliations(work.id)}" rel="nofollow">${context.words.evidence.affiliations.link}</a></p>`
    }</details>`
  }</section>`;
}

function renderByline(authors: readonly Signed[], context: PageContext): Html {
  const { work: say } = context.words;
  const equal = authors.some(({ contribution }) => contribution.equal);
  const folded = authors.length > unfolded;
  return html`<div class="authors-printed"><p lang="en" dir="ltr">${renderNames(folded ? authors.slice(0, unfolded) : authors, context)}${
    folded && ';'
  }</p>${
    folded &&
    html`<details><summary>${say.moreAuthors(authors.length - unfolded)}</summary><p lang="en" dir="ltr">${renderNames(
      authors.slice(unfolded),
      context,
    )}</p></details>`
  }${equal && html`<p class="quiet">* ${say.equal}</p>`}</div>`;
}

/** Where an affiliation leads: the pages of the units that were recognised in it. */
function renderUnits(units: readonly UnitRef[] = [], { locale, urls, words }: PageContext): Html | undefined {
  if (units.length === 0) return undefined;
  return html` <span class="leads" lang="${locale}"><span class="unseen">${words.unit.recognised} </span>${units.map(
    ({ slug, names }, at) =>
      html`${at > 0 && words.separator}<a href="${urls.unit(slug)}"><bdi>${nameIn(names, locale)}</bdi></a>`,
  )}</span>`;
}

/** `Aghajani S¹; Maboudi SA²`, each number leading to its affiliation. */
function renderNames(authors: readonly Signed[], { words }: PageContext): readonly Inserted[] {
  return authors.map(({ contribution, numbers }, at) => {
    const marks = numbers.map(
      (number, position) =>
        html`${position > 0 && ','}<a href="#affiliation-${number}" aria-label="${words.work.affiliation(number)}">${number}</a>`,
    );
    const equal = contribution.equal && '*';
    const { contributor } = contribution;
    const name = bylineName(contributor);
    return html`${at > 0 && '; '}${contributor.kind === 'person' ? html`<span>${name}</span>` : name}${
      (marks.length > 0 || equal) && html`<sup>${marks}${equal}</sup>`
    }`;
  });
}

function renderPanel(
  title: string,
  people: readonly Signed[],
  units: WorkView['units'],
  context: PageContext,
): Html {
  return html`<details class="fold"><summary>${title} (${context.words.number(people.length)})</summary><ol>${people.map(
    (one) => renderPerson(one, units, context),
  )}</ol></details>`;
}

function renderPerson(
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
  }${contribution.affiliations.map(({ text }) => html`<span class="stated" lang="en" dir="ltr">${text}${renderUnits(units.get(text), context)}</span>`)}</li>`;
}
