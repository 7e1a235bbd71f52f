import { type Html, html, type Inserted } from '../../markup/index.ts';
import { bylineName, type Contribution, numberAffiliations } from '../../model/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { renderSignedPerson, renderUnitsNamed, type Signed } from './signed-person.ts';
import type { WorkView } from './work-view.ts';

/** Longer bylines are folded after so many names. */
const unfolded = 12;

/** So many names stand on the page of the work, folded; all others on a page of their own. */
const mostNames = 300;

interface Numbered extends Signed {
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
    (contribution, at): Numbered => ({ contribution, person: persons[at], numbers: numbers[at] ?? [] }),
  );
  const inRole = (role: Contribution['role']) =>
    signed.filter(({ contribution }) => contribution.role === role);
  const authors = inRole('author');
  const editors = inRole('editor');
  const investigators = inRole('investigator');
  const { work: say } = context.words;
  const listed = [...authors, ...editors, ...inRole('translator')];
  const isCut = listed.length > mostNames || investigators.length > mostNames;
  const last = isCut
    ? lastNumber([...listed.slice(0, mostNames), ...investigators.slice(0, mostNames)])
    : undefined;
  const all = isCut && html`<p>${renderLinkToAll(work, context)}</p>`;
  return html`${authors.length > 0 && renderByline(authors, all, context)}${
    editors.length > 0 &&
    html`<p class="authors-printed">${say.editors} <bdi>${renderNames(editors.slice(0, mostNames), context)}</bdi></p>`
  }<section class="panels" aria-label="${say.byline}">${renderPanel(say.authors, listed, units, all, context)}${
    investigators.length > 0 && renderPanel(say.investigators, investigators, units, all, context)
  }${
    affiliations.length > 0 &&
    html`<details class="fold" id="affiliations"><summary>${say.affiliations}</summary><ol lang="en" dir="ltr">${affiliations
      .slice(0, last)
      .map(
        (text, at) =>
          html`<li id="affiliation-${at + 1}">${text}${renderUnitsNamed(units.get(text), context)}</li>`,
      )}</ol>${last !== undefined && last < affiliations.length && all}${
      areUnitsKnown &&
      html`<p><a href="${context.urls.workAffiliations(work.id)}" rel="nofollow">${context.words.evidence.affiliations.link}</a></p>`
    }</details>`
  }</section>`;
}

/** The affiliations are numbered in the order of the names, so that those behind it belong to names that are not shown. */
function lastNumber(shown: readonly Numbered[]): number {
  return shown.reduce((last, { numbers }) => Math.max(last, ...numbers), 0);
}

function renderLinkToAll({ id, contributions }: WorkView['work'], { urls, words }: PageContext): Html {
  return html`<a href="${urls.workAuthors(id)}" rel="nofollow">${words.work.allNames(contributions.length)}</a>`;
}

function renderByline(authors: readonly Numbered[], all: Inserted, context: PageContext): Html {
  const { work: say } = context.words;
  const equal = authors.some(({ contribution }) => contribution.equal);
  const folded = authors.length > unfolded;
  return html`<div class="authors-printed"><p lang="en" dir="ltr">${renderNames(folded ? authors.slice(0, unfolded) : authors, context)}${
    folded && ';'
  }</p>${
    folded &&
    html`<details><summary>${say.moreAuthors(authors.length - unfolded)}</summary><p lang="en" dir="ltr">${renderNames(
      authors.slice(unfolded, mostNames),
      context,
    )}${authors.length > mostNames && ' …'}</p>${authors.length > mostNames && all}</details>`
  }${equal && html`<p class="quiet">* ${say.equal}</p>`}</div>`;
}

/** `Aghajani S¹; Maboudi SA²`, each number leading to its affiliation. */
function renderNames(authors: readonly Numbered[], { words }: PageContext): readonly Inserted[] {
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
  all: Inserted,
  context: PageContext,
): Html {
  return html`<details class="fold"><summary>${title} (${context.words.number(people.length)})</summary><ol>${people
    .slice(0, mostNames)
    .map((one) =>
      renderSignedPerson(one, units, context),
    )}</ol>${people.length > mostNames && all}</details>`;
}
