import type { Twin } from '../site/index.ts';
import { feedFormats } from '../syndication/index.ts';
import type { PageContext } from '../ui/index.ts';
import { formAsked } from './negotiation.ts';
import type { Answer, Asked, Route } from './web-app.ts';

/** A page in Markdown, which search engines are to take for the page itself. */
export function twinAnswer(twin: Twin | undefined, { institution }: PageContext): Answer | undefined {
  return (
    twin && {
      kind: 'feed',
      text: twin.text,
      contentType: 'text/markdown; charset=utf-8',
      headers: { link: `<${institution.origin}${twin.page}>;rel="canonical"` },
    }
  );
}

/** Media types of what stands beside a page, with the extensions of their addresses. */
export type OtherForms = ReadonlyMap<string, string>;

export const formsOfPages: OtherForms = new Map([['text/markdown', 'md']]);
export const formsOfLists: OtherForms = new Map([
  ...formsOfPages,
  ...feedFormats.map(({ mediaType, extension }) => [mediaType, extension] as const),
]);

export interface FormAtPage {
  readonly forms: OtherForms;
  /** The path of the form itself. */
  readonly at: (extension: string, asked: Asked, context: PageContext) => string;
  readonly answer: (extension: string, asked: Asked, context: PageContext) => Promise<Answer | undefined>;
}

/** What is answered at the address of a page where an `Accept` header wants another form of it (RFC 9110, section 12.1). */
export function otherForms({ forms, at, answer }: FormAtPage): NonNullable<Route['otherForm']> {
  return (accept, asked, context) => {
    const form = formAsked(accept, forms);
    switch (form.kind) {
      case 'page':
        return undefined;
      case 'none':
        return Promise.resolve(notAcceptable([...forms.keys()]));
      case 'file':
        return answer(form.extension, asked, context).then((found) =>
          found?.kind === 'feed' ? atItsPage(found, at(form.extension, asked, context)) : found,
        );
    }
  };
}

/** Names where it stands itself, and that another header would be answered otherwise. */
function atItsPage(found: Answer & { readonly kind: 'feed' }, at: string): Answer {
  return {
    ...found,
    headers: { ...found.headers, 'content-location': at, vary: 'accept, accept-encoding' },
  };
}

export function notAcceptable(mediaTypes: readonly string[]): Answer {
  return {
    kind: 'file',
    status: 406,
    text: `This is to be had as: text/html, ${mediaTypes.join(', ')}.\n`,
    contentType: 'text/plain; charset=utf-8',
    headers: { vary: 'accept' },
  };
}

/** What was asked, as it stands behind an address. */
export function queryTextOf({ query, many }: Pick<Asked, 'query' | 'many'>): string {
  const all = new URLSearchParams(query);
  for (const [name, values] of Object.entries(many)) for (const value of values) all.append(name, value);
  return all.size === 0 ? '' : `?${all}`;
}
