import { parseDoi, parseOrcid, parsePmcid, parsePmid } from '../model/index.ts';
import type { IdentifierQuery } from './query/query.ts';

/** What a question asks for when it is nothing but an identifier, in any form people paste. */
export function pastedIdentifier(question: string): IdentifierQuery | undefined {
  const text = question.trim();
  if (text.length > 600 || /\s/.test(text.replace(/^(?:doi|pmid|pmcid|isbn|orcid)[:\s]\s*/i, ''))) return;
  const bare = text
    .replace(/^(?:doi|pmid|pmcid|isbn|orcid)(?=[:\s])[:\s]\s*/i, '')
    .replace(/[.,;)\]>]+$/, '')
    .replace(/^[<([]+/, '');
  const path = bare.replace(
    /^(?:https?:\/\/)?(?:www\.)?(?:(?:dx\.)?doi\.org|pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed|(?:pmc\.)?ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles|europepmc\.org\/(?:article|abstract)\/[a-z]+|orcid\.org)\//i,
    '',
  );
  const last = path.replace(/[/?#].*$/, '');
  const doi = parseDoi(path.includes('%') ? decoded(path) : path);
  if (doi) return identifier('doi', doi);
  const pmcid = parsePmcid(last);
  if (pmcid) return identifier('pmcid', pmcid);
  const orcid = parseOrcid(last);
  if (orcid) return identifier('orcid', orcid);
  const pmid = parsePmid(last);
  if (pmid) return identifier('pmid', pmid);
  const digits = last.replace(/-/g, '');
  if (/^(?:97[89])?\d{9}[\dx]$/i.test(digits)) return identifier('isbn', digits);
  return /^S?[\dX()-]{12,40}$/i.test(last) ? identifier('pii', last) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function identifier(scheme: IdentifierQuery['scheme'], value: string): IdentifierQuery {
  return { kind: 'identifier', scheme, value };
}
