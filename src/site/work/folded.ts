import { type Html, html } from '../../markup/index.ts';
import type { Reference, Subject, Work } from '../../model/index.ts';
import { slugOf } from '../../text/index.ts';
import { externalLink, languageOfText, type PageContext } from '../../ui/index.ts';
import { doiAddress, pubmedAddress } from './addresses.ts';

/** What the work is about, in the words of indexers and of its authors; each word leads to its page. */
export function renderTerms(
  { subjects = [], keywords = [], chemicals = [] }: Work,
  context: PageContext,
): Html {
  const { urls, words } = context;
  const say = words.work;
  const link = (text: string): Html => html`<a href="${urls.subject(slugOf(text))}">${text}</a>`;
  const sought = (text: string): Html => html`<a href="${urls.search({ q: text })}">${text}</a>`;
  const ordered = [...subjects.filter(isMain), ...subjects.filter((subject) => !isMain(subject))];
  const known = new Set(subjects.map(({ name }) => name.toLowerCase()));
  const substances = chemicals.filter(({ name }) => !known.has(name.toLowerCase()));
  return html`${
    keywords.length > 0 &&
    html`<section class="words minor"><h2>${say.keywords}</h2><ul class="terms"${languageOfFirst(keywords[0]?.text)}>${keywords.map(
      ({ text }) => html`<li>${link(text)}</li>`,
    )}</ul></section>`
  }${
    ordered.length > 0 &&
    html`<section class="words minor"><h2>${say.subjects} <span class="terms-by">— ${say.subjectsBy}</span></h2><ul class="terms"${languageOfFirst(ordered[0]?.name)}>${ordered.map(
      (subject) =>
        html`<li${isMain(subject) && html` class="main"`}>${link(subject.name)}${renderQualifiers(subject)}</li>`,
    )}</ul></section>`
  }${
    substances.length > 0 &&
    html`<section class="words minor"><h2>${say.chemicals}</h2><ul class="terms"${languageOfFirst(substances[0]?.name)}>${substances.map(
      ({ name }) => html`<li>${sought(name)}</li>`,
    )}</ul></section>`
  }`;
}

function languageOfFirst(term = ''): Html {
  const { tag, direction } = languageOfText(term);
  return html` lang="${tag}" dir="${direction}"`;
}

function isMain({ major, qualifiers = [] }: Subject): boolean {
  return major === true || qualifiers.some((qualifier) => qualifier.major);
}

function renderQualifiers({ qualifiers = [] }: Subject): string {
  return qualifiers.length === 0 ? '' : ` / ${qualifiers.map(({ name }) => name).join(', ')}`;
}

/** What few readers need at once: funding, interests and references. */
export function renderFolded(
  { funding = [], conflictOfInterest, references = [] }: Work,
  { words }: PageContext,
): Html | undefined {
  const { work: say } = words;
  if (funding.length === 0 && conflictOfInterest === undefined && references.length === 0) return undefined;
  return html`<div class="section panels">${
    funding.length > 0 &&
    html`<details class="fold"><summary>${say.funding}</summary><ul>${funding.map(
      ({ funder, awards, country }) =>
        html`<li><bdi>${funder}</bdi>${country !== undefined && html` (<bdi>${country}</bdi>)`}${
          awards.length > 0 && html`${words.separator}${say.award(awards.join(words.separator))}`
        }</li>`,
    )}</ul></details>`
  }${
    conflictOfInterest !== undefined &&
    html`<details class="fold"><summary>${say.conflict}</summary><p lang="en" dir="ltr">${conflictOfInterest}</p></details>`
  }${
    references.length > 0 &&
    html`<details class="fold references"><summary>${say.references(references.length)}</summary><ol lang="en" dir="ltr">${references.map(
      renderReference,
    )}</ol></details>`
  }</div>
`;
}

function renderReference({ citation, doi, pmid }: Reference): Html {
  const address = doi === undefined ? undefined : doiAddress(doi);
  return html`<li>${citation}${address !== undefined && html` ${externalLink(address, 'DOI')}`}${
    pmid !== undefined && html` ${externalLink(pubmedAddress(pmid), 'PubMed')}`
  }</li>`;
}
