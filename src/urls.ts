import type { WorkId } from './model/index.ts';

/** The part behind `?`: what is undefined or empty is left out, a list is given value by value. */
export type UrlQuery = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Paths of our own pages. A locale other than the institution's first has its tag in front: `/fa/works/…`. */
export interface Urls {
  home(): string;
  /** The front door in another form: `/index.md`. */
  homeAs(extension: string): string;
  works(query?: Readonly<Record<string, string | number | undefined>>): string;
  /** What came here last, as a feed: `/works.atom`. */
  worksAs(extension: string, query?: UrlQuery): string;
  work(id: WorkId, slug: string): string;
  /** The same work in another form: `…/works/k3v9x2m1.bib`. */
  workAs(id: WorkId, extension: string): string;
  /** The picture that stands for it where its address is shared; another version has another address. */
  workCard(id: WorkId, version?: number | string): string;
  /** Where a reader says whether a part of its page was clear. */
  workClear(id: WorkId): string;
  /** Everybody who signs it, where they are too many for its page. */
  workAuthors(id: WorkId): string;
  /** What its affiliations were held to say; no title of a work makes the same address. */
  workAffiliations(id: WorkId): string;
  /** The work as a small page for the frames of other sites. */
  workEmbedded(id: WorkId): string;
  /** Without a slug what the addresses of everything about the person begin with. */
  person(id: string, slug: string): string;
  /** Why each work is taken to be the person's. */
  personEvidence(id: string): string;
  people(): string;
  /** A department, school or centre. */
  unit(slug: string): string;
  units(): string;
  source(id: string, slug: string): string;
  sources(): string;
  subject(slug: string): string;
  subjects(): string;
  year(year: number): string;
  years(): string;
  collection(slug: string): string;
  collections(): string;
  /** The institution in figures. */
  institution(): string;
  /** The institution's works as a picture, or one topic of it. */
  map(topic?: string): string;
  /** Which work stands at a place of the map. */
  mapAt(): string;
  /** The way from one work to another. */
  path(from?: string, to?: string): string;
  institutionAs(extension: string): string;
  /** Related works for a text from elsewhere. */
  /** What is near to a text that is pasted, or to a work. */
  findRelated(work?: string): string;
  search(query?: UrlQuery): string;
  /** All hits of a search in another form: `/search.ris?q=…`. */
  searchAs(extension: string, query: UrlQuery): string;
  /** What begins like what was typed, as JSON. */
  suggest(): string;
  shareOnMastodon(address: string, text: string): string;
  /** The terms that are explained, or the place of one of them. */
  glossary(term?: string): string;
  about(): string;
  /** How programs ask. */
  reference(): string;
  /** For editors: what machines miss in the records. */
  deskRecords(query?: Readonly<Record<string, string | number | undefined>>): string;
  /** The picture that stands for all pages without one of their own. */
  card(): string;
  /** The repository for harvesters: one for all languages. */
  oai(): string;
  /** What language models' agents should know of the site: one for all languages. */
  llms(): string;
  /** Where reference managers fetch works by their ids: one for all languages. */
  unapi(): string;
  /** What another site shows where it is given the address of one of our pages. */
  oembed(address: string, format?: 'json' | 'xml'): string;
}

/** `prefix` is empty for the institution's first language, else `/fa`. */
export function createUrls(prefix: string): Urls {
  return {
    home: () => `${prefix}/`,
    deskRecords: (query) => `${prefix}/desk/records${queryOf(query)}`,
    homeAs: (extension) => `${prefix}/index.${extension}`,
    works: (query) => `${prefix}/works${queryOf(query)}`,
    worksAs: (extension, query) => `${prefix}/works.${extension}${queryOf(query)}`,
    work: (id, slug) => `${prefix}/works/${id}/${slug}`,
    workAs: (id, extension) => `${prefix}/works/${id}.${extension}`,
    workClear: (id) => `${prefix}/works/${id}/clear`,
    workAuthors: (id) => `${prefix}/works/${id}/authors/all`,
    workAffiliations: (id) => `${prefix}/works/${id}/affiliations/evidence`,
    workEmbedded: (id) => `${prefix}/works/${id}/embed`,
    personEvidence: (id) => `${prefix}/people/${id}/evidence`,
    workCard: (id, version) => `${prefix}/works/${id}/card.png${queryOf({ v: version })}`,
    person: (id, slug) => `${prefix}/people/${id}${slug === '' ? '' : `/${slug}`}`,
    people: () => `${prefix}/people`,
    unit: (slug) => `${prefix}/units/${slug}`,
    units: () => `${prefix}/units`,
    source: (id, slug) => `${prefix}/sources/${id}${slug === '' ? '' : `/${slug}`}`,
    sources: () => `${prefix}/sources`,
    subject: (slug) => `${prefix}/subjects/${slug}`,
    subjects: () => `${prefix}/subjects`,
    year: (year) => `${prefix}/years/${year}`,
    years: () => `${prefix}/years`,
    collection: (slug) => `${prefix}/collections/${slug}`,
    collections: () => `${prefix}/collections`,
    institution: () => `${prefix}/institution`,
    map: (topic) => `${prefix}/map${topic === undefined ? '' : `/${topic}`}`,
    mapAt: () => `${prefix}/map.json`,
    path: (from, to) => `${prefix}/path${queryOf({ from: from || undefined, to: to || undefined })}`,
    findRelated: (work) => `${prefix}/related${queryOf({ work })}`,
    institutionAs: (extension) => `${prefix}/institution.${extension}`,
    search: (query) => `${prefix}/search${queryOf(query)}`,
    searchAs: (extension, query) => `${prefix}/search.${extension}${queryOf(query)}`,
    suggest: () => `${prefix}/suggest`,
    shareOnMastodon: (url, text) => `${prefix}/share/mastodon${queryOf({ url, text })}`,
    glossary: (term) => `${prefix}/glossary${term === undefined ? '' : `#${term}`}`,
    about: () => `${prefix}/about`,
    reference: () => `${prefix}/api`,
    card: () => `${prefix}/card.png`,
    oai: () => '/oai',
    llms: () => '/llms.txt',
    unapi: () => '/unapi',
    oembed: (url, format) => `${prefix}/oembed${queryOf({ url, format })}`,
  };
}

/** `?page=2&order=title`; nothing where there is nothing to say. */
export function queryOf(query: UrlQuery = {}): string {
  let search = '';
  for (const name in query) {
    const value = query[name];
    if (value === undefined || value === '') continue;
    for (const one of typeof value === 'object' ? value : [value])
      search += `${search === '' ? '?' : '&'}${name}=${encodeURIComponent(one).replaceAll('%20', '+')}`;
  }
  return search;
}
