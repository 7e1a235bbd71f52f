import { type Html, html } from '../../../markup/index.ts';
import type { Subject, WorkDescription } from '../../../model/index.ts';

/** The kinds of the work as headings, and the subjects of classifications under their names. */
export function writeFilings({ publicationTypes = [], subjects = [] }: WorkDescription): Html | undefined {
  const filed = subjects.filter(({ scheme }) => scheme === 'other');
  if (publicationTypes.length + filed.length === 0) return undefined;
  return html`<article-categories>${publicationTypes.map(
    (type) => html`<subj-group subj-group-type="heading"><subject>${type}</subject></subj-group>`,
  )}${filed.map(
    ({ name, schemeName }) =>
      html`<subj-group subj-group-type="${schemeName ?? 'classification'}"><subject>${name}</subject></subj-group>`,
  )}</article-categories>`;
}

/** The authors' keywords, then the MeSH headings with their qualifiers; what is mainly treated has a mark. */
export function writeKeywords({ keywords = [], subjects = [] }: WorkDescription): readonly Html[] {
  const headings = subjects.filter(({ scheme }) => scheme === 'mesh');
  const words = keywords.map(({ text, major }) => html`<kwd${mark(major)}>${text}</kwd>`);
  return [
    ...(words.length > 0 ? [html`<kwd-group kwd-group-type="author">${words}</kwd-group>`] : []),
    ...(headings.length > 0
      ? [html`<kwd-group kwd-group-type="MESH">${headings.map(heading)}</kwd-group>`]
      : []),
  ];
}

function heading({ name, id, major, qualifiers = [] }: Subject): Html {
  if (qualifiers.length === 0) return html`<kwd${mark(major)}${idOf(id)}>${name}</kwd>`;
  return html`<compound-kwd><compound-kwd-part${mark(major)}${idOf(id)}>${name}</compound-kwd-part>${qualifiers.map(
    (qualifier) =>
      html`<compound-kwd-part${mark(qualifier.major)}${idOf(qualifier.id)}>${qualifier.name}</compound-kwd-part>`,
  )}</compound-kwd>`;
}

function mark(major: boolean | undefined): Html | false {
  return major === true && html` content-type="major"`;
}

function idOf(id: string | undefined): Html | false {
  return id !== undefined && html` vocab-term-identifier="${id}"`;
}
