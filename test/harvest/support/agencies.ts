import { pubmedFile, pubmedRecord } from '../../support/pubmed-file.ts';
import type { Asked, LoopbackAnswer } from './loopback-server.ts';

export interface Kept {
  readonly crossref?: readonly string[];
  readonly datacite?: readonly string[];
  readonly pubmed?: readonly number[];
}

/**
 * Crossref under `/crossref`, DataCite under `/datacite` and E-utilities under `/pubmed`, as they document that they
 * answer when they are asked for some works; `undefined` for other addresses.
 */
export function agencies({ crossref = [], datacite = [], pubmed = [] }: Kept) {
  return ({ path, given }: Asked): LoopbackAnswer | undefined => {
    if (path === '/crossref/works') {
      const asked = (given.get('filter') ?? '').split(',').map((filter) => filter.replace(/^doi:/, ''));
      return crossrefList(crossref.filter((doi) => asked.includes(doi.toLowerCase())));
    }
    if (path.startsWith('/crossref/works/')) {
      const doi = crossref.find((one) => one === decodeURIComponent(path.slice('/crossref/works/'.length)));
      return doi === undefined
        ? { status: 404, type: 'text/plain', body: 'Resource not found.' }
        : json({ status: 'ok', 'message-type': 'work', message: crossrefWork(doi) });
    }
    if (path === '/datacite/dois') {
      const found = datacite.filter((doi) => given.get('query')?.includes(`"${doi}"`));
      return json({ data: found.map(dataciteWork), meta: { total: found.length, totalPages: 1, page: 1 } });
    }
    if (path === '/pubmed/efetch.fcgi') {
      const asked = (given.get('id') ?? '').split(',').map(Number);
      const found = pubmed.filter((pmid) => asked.includes(pmid));
      return {
        type: 'text/xml; charset=UTF-8',
        body: pubmedFile(found.map((pmid) => pubmedRecord(pmid, `Work of number ${pmid}`))),
      };
    }
    return undefined;
  };
}

export function json(body: unknown): LoopbackAnswer {
  return { type: 'application/json;charset=UTF-8', body: JSON.stringify(body) };
}

function crossrefList(dois: readonly string[]): LoopbackAnswer {
  return json({
    status: 'ok',
    'message-type': 'work-list',
    message: { 'total-results': dois.length, items: dois.map(crossrefWork) },
  });
}

function crossrefWork(doi: string) {
  return {
    DOI: doi,
    title: [`Work ${doi}`],
    type: 'journal-article',
    member: '1',
    'reference-count': 0,
    indexed: { 'date-time': '2026-01-10T00:00:00Z' },
  };
}

function dataciteWork(doi: string) {
  return {
    id: doi,
    type: 'dois',
    attributes: {
      doi,
      titles: [{ title: `Measurements ${doi}` }],
      creators: [{ name: 'Tester, Tina', nameType: 'Personal' }],
      types: { resourceTypeGeneral: 'Dataset' },
      publicationYear: 2025,
      updated: '2026-01-10T00:00:00.000Z',
    },
  };
}
