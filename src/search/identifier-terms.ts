import { parseDoi, parseOrcid, parsePmcid, parsePmid, type WorkDescription } from '../model/index.ts';

/**
 * An identifier as one term of the index: letters and digits only, so that no tokeniser parts it, with a
 * digit at the end, so that no stemmer shortens it.
 */
function identifierTerm(scheme: string, value: string): string {
  const letters = value.toLowerCase().replace(/[^a-z0-9]/g, (sign) => `x${sign.charCodeAt(0).toString(16)}x`);
  return `zid${scheme}${letters}0`;
}

/** The terms under which a work's identifiers stand in the index. */
export function identifierTermsOf({ identifiers, contributions }: WorkDescription): readonly string[] {
  const { doi, pmid, pmcid, isbn, pii } = identifiers;
  const terms = new Set<string>();
  if (doi) terms.add(identifierTerm('doi', doi));
  if (pmid) terms.add(identifierTerm('pmid', pmid));
  if (pmcid) terms.add(identifierTerm('pmcid', pmcid));
  if (isbn) terms.add(identifierTerm('isbn', isbn.replace(/[-\s]/g, '')));
  if (pii) terms.add(identifierTerm('pii', pii));
  for (const { orcid } of contributions) if (orcid) terms.add(identifierTerm('orcid', orcid));
  return [...terms];
}

/** The term that a question asks for when it is nothing but an identifier, in any form people paste. */
export function identifierTermOf(question: string): string | undefined {
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
  if (doi) return identifierTerm('doi', doi);
  const pmcid = parsePmcid(last);
  if (pmcid) return identifierTerm('pmcid', pmcid);
  const orcid = parseOrcid(last);
  if (orcid) return identifierTerm('orcid', orcid);
  const pmid = parsePmid(last);
  if (pmid) return identifierTerm('pmid', pmid);
  const digits = last.replace(/-/g, '');
  if (/^(?:97[89])?\d{9}[\dx]$/i.test(digits)) return identifierTerm('isbn', digits);
  return /^S?[\dX()-]{12,40}$/i.test(last) ? identifierTerm('pii', last) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
