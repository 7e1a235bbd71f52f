import { type Identifiers, parseDoi, parsePmcid, parsePmid } from '../../../model/index.ts';
import { doiIn } from '../../fields/doi-in.ts';
import type { EntryFields } from './entry-fields.ts';

const arxivNumber = /(?:^|[:/\s])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\b/;

/** Every identifier of the work that an entry states, wherever it hides it. */
export function identifiersIn(fields: EntryFields): Identifiers {
  const doi = doiOf(fields);
  const pmid = parsePmid(
    fields.verbatim('pmid', 'pubmed_id', 'pubmedid') ?? eprintOf(fields, /^(?:pubmed|pmid)$/i) ?? '',
  );
  const pmcid = parsePmcid(withPrefix(fields.verbatim('pmcid', 'pmc') ?? eprintOf(fields, /^pmc(?:id)?$/i)));
  const fromNote = /\bPMID:\s*(\d{1,10})\b/.exec(fields.text('note', 'annote') ?? '')?.[1];
  const other = otherIn(fields);
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined ? { pmid } : fromNote !== undefined && pmidOf(fromNote)),
    ...(pmcid !== undefined && { pmcid }),
    ...(Object.keys(other).length > 0 && { other }),
  };
}

function pmidOf(text: string): Pick<Identifiers, 'pmid'> {
  const pmid = parsePmid(text);
  return pmid === undefined ? {} : { pmid };
}

function withPrefix(text: string | undefined): string {
  return text === undefined ? '' : /^\d+$/.test(text) ? `PMC${text}` : text;
}

function doiOf(fields: EntryFields): Identifiers['doi'] {
  const stated = fields.verbatim('doi');
  if (stated !== undefined) {
    // An old DOI with `<` in it would only be cut short.
    const doi = parseDoi(stated) ?? (stated.includes('<') ? undefined : doiIn(stated));
    if (doi !== undefined) return doi;
    fields.notice(`“${stated.slice(0, 80)}” is no DOI and was left out.`);
  }
  const inAddress = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.[^?#]+)/i.exec(
    fields.verbatim('url', 'ee', 'link') ?? '',
  )?.[1];
  const fromEprint = eprintOf(fields, /^doi$/i);
  return parseDoi(decoded(inAddress ?? fromEprint ?? ''));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function eprintOf(fields: EntryFields, type: RegExp): string | undefined {
  return type.test(fields.text('eprinttype', 'archiveprefix') ?? '') ? fields.verbatim('eprint') : undefined;
}

function otherIn(fields: EntryFields): Readonly<Record<string, string>> {
  const wos = /^(?:WOS|ISI|MEDLINE|BCI|CCC|KJD|SCIELO|RSCI):?\s*(\S+)/i.exec(
    fields.verbatim('unique-id') ?? '',
  );
  const scopus =
    /\beid=(2-s2\.0-\d+)/.exec(fields.verbatim('url') ?? '')?.[1] ??
    fields.verbatim('eid')?.match(/^2-s2\.0-\d+$/)?.[0];
  const found = {
    arxiv: arxivIn(fields),
    bibcode: /\/abs\/([^/\s]{19})/.exec(fields.verbatim('adsurl') ?? '')?.[1],
    hal: fields.verbatim('hal_id'),
    jstor: eprintOf(fields, /^jstor$/i),
    mr: /\d{5,8}/.exec(fields.verbatim('mrnumber') ?? '')?.[0],
    scopus,
    wos: wos?.[0].replace(/\s/g, '').replace(/^ISI:/i, 'WOS:'),
    zbl: fields.verbatim('zbl', 'zblnumber', 'zbmath'),
  };
  return Object.fromEntries(
    Object.entries(found).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

/** As `eprint`, in a field of its own, or where Google Scholar and DBLP put it. */
function arxivIn(fields: EntryFields): string | undefined {
  const eprint = fields.verbatim('eprint');
  const type = fields.text('eprinttype', 'archiveprefix');
  if (eprint !== undefined && (type === undefined ? arxivNumber.test(eprint) : /^arxiv$/i.test(type)))
    return arxivNumber.exec(eprint)?.[1] ?? eprint;
  const hidden = [
    fields.verbatim('arxivid', 'arxiv'),
    /^https?:\/\/arxiv\.org\/(?:abs|pdf)\/(.+)/i.exec(fields.verbatim('url', 'ee') ?? '')?.[1],
    /\barxiv:\s*(\S+)/i.exec(fields.text('journal', 'journaltitle') ?? '')?.[1],
    /^abs\/(\S+)/.exec(fields.text('volume') ?? '')?.[1],
  ];
  for (const text of hidden) {
    const number = text === undefined ? undefined : arxivNumber.exec(text)?.[1];
    if (number !== undefined) return number;
  }
  return undefined;
}
