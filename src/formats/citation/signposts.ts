import { safeLink } from '../../markup/index.ts';
import { standingOf, type WorkDescription } from '../../model/index.ts';
import { exportFormats } from '../export-formats.ts';
import { schemaOrgType } from './to-schema-org.ts';

/** A typed link from the page of a work (signposting.org/FAIR). */
export interface Signpost {
  readonly rel: 'author' | 'cite-as' | 'describedby' | 'item' | 'license' | 'type';
  readonly href: string;
  readonly type?: string;
}

export interface WorkAddresses {
  /** Where the page of the work stands. */
  readonly page: string;
  /** Where it stands in another form, by the extension. */
  readonly as: (extension: string) => string;
}

/** All typed links of a work: the description of a linkset (level 2). */
export function signpostsOf(work: WorkDescription, { page, as }: WorkAddresses): readonly Signpost[] {
  const { identifiers, contributions, license, locations = [] } = work;
  return [
    { rel: 'cite-as', href: identifiers.doi ? `https://doi.org/${encodeURI(identifiers.doi)}` : page },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${schemaOrgType(work.type)}` },
    ...(license !== undefined && safeLink(license) !== undefined
      ? [{ rel: 'license' as const, href: license }]
      : []),
    ...exportFormats.map(({ extension, mediaType }) => ({
      rel: 'describedby' as const,
      href: as(extension),
      type: mediaType,
    })),
    // What was retracted is not handed on as if nothing had happened.
    ...(standingOf(work) === 'retracted' ? [] : locations).flatMap(({ kind, isOpen, url, mediaType }) =>
      kind === 'full-text' && isOpen && safeLink(url) !== undefined
        ? [{ rel: 'item' as const, href: url, ...(mediaType !== undefined && { type: mediaType }) }]
        : [],
    ),
    ...contributions.flatMap(({ role, orcid }) =>
      role === 'author' && orcid !== undefined
        ? [{ rel: 'author' as const, href: `https://orcid.org/${orcid}` }]
        : [],
    ),
  ];
}

/** Proxies refuse answers whose headers are longer than they expect. */
const mostBytes = 4000;

/** The links as a header (RFC 8288), the linkset first; what does not fit is in the linkset alone. */
export function linkHeader(signposts: readonly Signpost[], linkset: string): string {
  let header = `<${linkset}>;rel="linkset";type="application/linkset+json"`;
  for (const { rel, href, type } of signposts) {
    const link = `, <${asciiAddress(href)}>;rel="${rel}"${type === undefined ? '' : `;type="${type}"`}`;
    if (header.length + link.length <= mostBytes) header += link;
  }
  return header;
}

/** Headers hold ASCII, and a link ends at `>`. */
function asciiAddress(href: string): string {
  return href.replace(/[^\x21-\x7e]|[<>"]/gu, (sign) => encodeURIComponent(sign.toWellFormed()));
}

/** The same as a document (RFC 9264), with the way back from each other form. */
export function linksetOf(
  signposts: readonly Signpost[],
  page: string,
): { readonly linkset: readonly object[] } {
  const relations: Record<string, { href: string; type?: string }[]> = {};
  for (const { rel, href, type } of signposts) {
    relations[rel] ??= [];
    relations[rel].push({ href, ...(type !== undefined && { type }) });
  }
  return {
    linkset: [
      { anchor: page, ...relations },
      ...(relations.describedby ?? []).map(({ href }) => ({
        anchor: href,
        describes: [{ href: page, type: 'text/html' }],
      })),
    ],
  };
}
