import {
  type Doi,
  type Identifiers,
  parseDoi,
  parsePmcid,
  parsePmid,
  type WorkType,
} from '../../../model/index.ts';
import { firstRead } from '../../fields/first-read.ts';
import { isbnsIn } from '../../fields/isbn.ts';
import type { Statements } from '../statements.ts';

const prefix = /^(?:info:|urn:)?doi[:/]\s*/i;
export const alternative = /^info:eu-repo\/semantics\/altIdentifier\/(\w+)\/(.+)$/i;

/** A DOI that stands alone, in any of the forms that are met. */
export function loneDoi(text: string): Doi | undefined {
  return parseDoi(text.replace(prefix, ''));
}

/** The DOIs that the record gives itself, the published work's before the repository's own. */
export function doisOf(statements: Statements): readonly Doi[] {
  const identifiers = statements('identifier').map(({ text }) => text);
  const stated = [
    ...identifiers.filter((text) => /^info:doi/i.test(text)).map(loneDoi),
    ...statements('relation').map(({ text }) => {
      const [, scheme = '', value = ''] = alternative.exec(text) ?? [];
      return scheme.toLowerCase() === 'doi' ? loneDoi(value) : undefined;
    }),
    ...identifiers.map(loneDoi),
    // In a citation that says so: `… 12(3), 45. doi:10.5555/a`.
    ...identifiers.map((text) =>
      parseDoi(
        /\bdoi(?:\.org\/|:\s*|\s+)(10\.\d{4,9}\/[^\s;,<>"]+)/i.exec(text)?.[1]?.replace(/[.)\]]+$/, '') ?? '',
      ),
    ),
  ].filter((doi) => doi !== undefined);
  return [...new Set(stated)];
}

export function identifiersOf(statements: Statements, type: WorkType, oai: string | undefined): Identifiers {
  const [doi] = doisOf(statements);
  const texts = statements('identifier').map(({ text }) => text);
  const alternatives = statements('relation').flatMap(({ text }) => {
    const [, scheme = '', value = ''] = alternative.exec(text) ?? [];
    return scheme === '' ? [] : [`${scheme}:${value}`];
  });
  const all = [...texts, ...alternatives];
  const pmid = firstRead(all, (text) =>
    parsePmid(
      /^(?:info:)?pmid[:/]\s*(\d{1,10})$|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/(\d+)|pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/i
        .exec(text)
        ?.slice(1)
        .find(Boolean) ?? '',
    ),
  );
  const pmcid = firstRead(all, (text) =>
    parsePmcid(
      /^(?:pmcid?[:/]?\s*)?(PMC\d{1,10})$|\/pmc\/articles\/(PMC\d+)/i.exec(text)?.slice(1).find(Boolean) ??
        '',
    ),
  );
  const isBook = type === 'book' || type === 'dissertation' || type === 'report';
  const isbn = isBook ? isbnsOf(all)[0] : undefined;
  const other = otherOf(all, oai);
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(isbn !== undefined && { isbn }),
    ...(Object.keys(other).length > 0 && { other }),
  };
}

/** ISBNs that are called so or stand alone. */
export function isbnsOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    /isbn|^[\d -]{10,17}[\dxX]$/i.test(text) && text.length < 60 ? isbnsIn(text) : [],
  );
}

const schemes: readonly (readonly [string, RegExp])[] = [
  ['handle', /^(?:https?:\/\/hdl\.handle\.net\/|info:hdl[:/]|hdl:\s*)(\d[\w.]*\/\S+)$/i],
  ['urn', /^(urn:nbn:\S+)$/i],
  ['arxiv', /^(?:https?:\/\/arxiv\.org\/abs\/|arxiv:\s*)([\w.-]+(?:\/\d+)?(?:v\d+)?)$/i],
  ['hal', /^(hal-\d+(?:v\d+)?)$/i],
];

function otherOf(texts: readonly string[], oai: string | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  // Invenio gives it among the identifiers of a record without its envelope.
  const lone = oai ?? texts.find((text) => /^oai:[\w.-]+:\S+$/.test(text));
  if (lone !== undefined) found.oai = lone;
  for (const [scheme, form] of schemes) {
    const value = firstRead(texts, (text) => form.exec(text)?.[1]);
    if (value !== undefined) found[scheme] = value;
  }
  return found;
}
