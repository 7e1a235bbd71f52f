import { safeLink } from '../../../markup/index.ts';
import type { Location } from '../../../model/index.ts';
import type { Statements } from '../statements.ts';
import { alternative } from './identifiers.ts';
import { isOpen } from './rights.ts';

const fullText =
  /\.pdf(?:[?#]|$)|\/bitstreams?\/|viewcontent\.cgi|\/download\b|\/article\/view\/\d+\/\d+|\/fulltext\b/i;
const versions: Readonly<Record<string, NonNullable<Location['version']>>> = {
  submittedversion: 'submitted',
  acceptedversion: 'accepted',
  publishedversion: 'published',
};
const resolvers =
  /^https?:\/\/(?:dx\.)?doi\.org\/|^https?:\/\/orcid\.org\/|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/|^https?:\/\/pubmed\.ncbi/i;

/** Where the work can be read: the addresses among the identifiers, and among the relations those of the same server. */
export function locationsOf(statements: Statements): readonly Location[] {
  const own = statements('identifier').flatMap(({ text }) => addressIn(text) ?? []);
  const hosts = new Set(own.map((address) => new URL(address).host));
  const related = statements('relation')
    .flatMap(({ text }) => (alternative.test(text) ? [] : (addressIn(text) ?? [])))
    .filter((address) => hosts.size === 0 || hosts.has(new URL(address).host) || fullText.test(address));
  const version = versionOf(statements);
  const open = isOpen(statements);
  return [...new Set([...own, ...related])].map((url): Location => {
    const isFullText = fullText.test(url);
    return {
      url,
      kind: isFullText ? 'full-text' : 'landing-page',
      ...(isFullText && /\.pdf(?:[?#]|$)/i.test(url) && { mediaType: 'application/pdf' }),
      ...(version !== undefined && { version }),
      ...(open && { isOpen: true }),
    };
  });
}

/** Addresses that were escaped once too often are mended. */
function addressIn(text: string): string | undefined {
  const address = text.replaceAll('&amp;', '&');
  if (!/^https?:\/\/\S+$/i.test(address) || resolvers.test(address)) return undefined;
  return safeLink(address) === undefined ? undefined : address;
}

function versionOf(statements: Statements): Location['version'] {
  for (const { text } of statements('type')) {
    const word = /^info:eu-repo\/semantics\/(\w+)$/i.exec(text)?.[1]?.toLowerCase() ?? '';
    if (Object.hasOwn(versions, word)) return versions[word];
  }
  return undefined;
}
