import { connect } from 'node:net';
import type { HostileSite } from './hostile-site.ts';
import { createRandom, type Random } from './random.ts';
import { malformed } from './well-formed.ts';

export interface MachinesFuzzed {
  readonly requests: number;
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>;
}

interface Reply {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly head: string;
  readonly body: Buffer;
}

/** The forms of one work, and of all. */
const extensions = [
  'bib',
  'ris',
  'nbib',
  'json',
  'jsonld',
  'jats',
  'xml',
  'mods',
  'dc',
  'csv',
  'linkset',
  'txt',
  'md',
];
const feeds = ['atom', 'rss', 'jsonfeed'];
const junk = [
  ...[
    '',
    ' ',
    '%00',
    '%0d%0aset-cookie:%20a=b',
    '%',
    '%zz',
    '%ff%fe',
    '%ed%a0%80',
    '%ef%bf%bf',
    '%C0%AF',
    '..%2f..',
  ],
  ...[
    '-1',
    '0',
    '1e9',
    '99999999999999999999',
    '2024-02-30',
    '2024-13-01',
    '0000-00-00',
    '9999-12-31T23:59:60Z',
  ],
  ...[
    'null',
    '__proto__',
    'constructor',
    '[]',
    '{}',
    '%3Cscript%3E',
    '%22%27%3E',
    '%F0%9F%92%A9',
    'a%00b',
    "'--",
    '%EF%BC%92',
  ],
  'x'.repeat(3_000),
];
const accepts = [
  ...['*/*', 'text/html', 'application/pdf', 'application/ld+json', 'application/x-bibtex;q=x', 'text/*;q=0'],
  ...[
    '',
    ';;;,,,',
    'a/b;q=9, */*;q=-1',
    'text/x-bibliography; style=../../x; locale=zz',
    'application/linkset+json',
  ],
  `${'application/x,'.repeat(300)}text/html`,
];
const verbs = [
  'Identify',
  'ListSets',
  'ListMetadataFormats',
  'ListIdentifiers',
  'ListRecords',
  'GetRecord',
  'Steal',
  '',
];
const prefixes = ['oai_dc', 'mods', 'jats', 'marc', ''];
const names = {
  oai: ['verb', 'metadataPrefix', 'identifier', 'from', 'until', 'set', 'resumptionToken', 'verb'],
  search: ['q', 'page', 'size', 'order', 'from', 'to', 'type', 'source', 'person', 'subject', 'year'],
  api: ['q', 'limit', 'cursor', 'fields', 'sort', 'type', 'year', 'facets', 'since'],
  oembed: ['url', 'format', 'maxwidth', 'maxheight'],
  unapi: ['id', 'format'],
} as const;

/** Statuses with which a request may be answered; 500 is none of them. */
const decent = new Set([
  200, 202, 204, 300, 301, 302, 304, 400, 403, 404, 405, 406, 410, 413, 414, 415, 429, 431, 501, 503,
]);

/**
 * Asks the machine addresses of a site for whatever comes to mind, and holds every answer to its status, its
 * specified error, and the form that it says it has; throws at the first breach, with seed and round.
 */
export async function fuzzMachines(
  site: HostileSite,
  { rounds, seed, progress }: { rounds: number; seed: number; progress?: (round: number) => void },
): Promise<MachinesFuzzed> {
  const statuses = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    const random = createRandom(seed * 1_000_003 + round);
    const { method, target, headers, body } = anyRequest(site, random);
    const reply = await ask(site.address, { method, target, headers, body });
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    const wrong = site.failures[0] ?? breachOf({ method, target }, reply);
    if (wrong !== undefined)
      throw new Error(
        `Round ${round} of seed ${seed}: ${method} ${target.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} was answered ${reply.status}: ${wrong}`,
      );
    progress?.(round);
  }
  return { requests: rounds, statuses };
}

interface Asked {
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

function anyRequest({ ids, address }: HostileSite, random: Random): Required<Asked> {
  const id = random.upTo(8) === 0 ? random.pick(junk) : random.pick(ids);
  const place = random.pick(['', '/fa']);
  const query = (of: readonly string[]) =>
    Array.from({ length: random.upTo(4) }, () => `${random.pick(of)}=${random.pick(junk)}`).join('&');
  const oaiQuery = () =>
    [
      `verb=${random.pick(verbs)}`,
      `metadataPrefix=${random.pick(prefixes)}`,
      query(names.oai),
      random.pick([
        '',
        'from=2024-01-01',
        'until=1999-01-01T00:00:00Z',
        `identifier=oai:x:${id}`,
        'set=year-2024',
      ]),
    ]
      .slice(0, 1 + random.upTo(4))
      .join('&');
  const target = random.pick([
    () => `${place}/works/${id}/x`,
    () => `${place}/works/${id}`,
    () => `${place}/works/${id}.${random.pick(extensions)}?${query(['style', 'locale'])}`,
    () => `${place}/works/${id}/embed`,
    () => `/works/${id}/card.png`,
    () => `${place}/works.${random.pick(feeds)}?${query(['page'])}`,
    () => `${place}/search.${random.pick([...feeds, ...extensions])}?${query(names.search)}`,
    () => `${place}/search?${query(names.search)}`,
    () => `/oai?${oaiQuery()}`,
    () => `/unapi?${query(names.unapi)}`,
    () =>
      `/unapi?id=${id}&format=${random.pick(['ris', 'nbib', 'bibtex', 'mods', 'marc', random.pick(junk)])}`,
    () => `/oembed?url=${encodeURIComponent(`${address}/works/${id}`)}&${query(names.oembed)}`,
    () => `/oembed?${query(names.oembed)}`,
    () => `/sitemap.xml?${query(['page'])}`,
    () => `/sitemaps/${random.pick(['works-0', 'works-9', 'people-0', 'x', random.pick(junk)])}.xml`,
    () =>
      `/api/v1/${random.pick(['works', 'people', 'sources', 'subjects', 'search', 'changes', 'collections', 'works.jsonl'])}?${query(names.api)}`,
    () => `/api/v1/works/${id}${random.pick(['', '/related'])}?${query(names.api)}`,
    () =>
      `/${random.pick(['robots.txt', 'llms.txt', 'openapi.json', 'mcp', '.well-known/x'])}?${query(['x'])}`,
  ])();
  const method = random.pick([
    'GET',
    'GET',
    'GET',
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'DELETE',
    'OPTIONS',
    'PROPFIND',
  ]);
  const headers: Record<string, string> = {
    ...(random.upTo(2) === 0 && { accept: random.pick(accepts) }),
    ...(random.upTo(6) === 0 && { 'if-none-match': random.pick(['*', '"x"', 'W/"', '"a", W/"b"']) }),
    ...(random.upTo(6) === 0 && {
      'if-modified-since': random.pick(['yesterday', 'Thu, 01 Jan 2099 00:00:00 GMT', '0']),
    }),
    ...(random.upTo(6) === 0 && {
      'accept-encoding': random.pick(['gzip;q=0', '*;q=0', 'zstd', 'identity;q=0']),
    }),
    ...(random.upTo(6) === 0 && {
      range: random.pick(['bytes=0-3', 'bytes=-1', 'bytes=9-1,x', 'lines=1-2']),
    }),
  };
  if (method !== 'POST') return { method, target, headers, body: '' };
  const body = random.pick([
    '',
    '{',
    '[]',
    '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
    oaiQuery(),
    '\u0000',
    'x=1&x=2',
  ]);
  const type = random.pick(['application/x-www-form-urlencoded', 'application/json', 'text/plain', 'x']);
  return {
    method,
    target,
    headers: { ...headers, 'content-type': type, accept: 'application/json, text/event-stream' },
    body,
  };
}

/** What is wrong with an answer. */
function breachOf({ method, target }: Asked, { status, headers, head, body }: Reply): string | undefined {
  if (!decent.has(status)) return 'a status that nothing decent has';
  if (headers.has('set-cookie')) return 'a header that was put in';
  if (/[^\t\r\n\u0020-\u007e]/.test(head)) return 'a head with other than ASCII';
  const link = headers.get('link') ?? '';
  if (Buffer.byteLength(link) > 4096) return `links of ${Buffer.byteLength(link)} bytes in the head`;
  // What is no request at all is refused before anybody knows what was asked.
  if (!/^[\u0021-\u007e]+$/.test(target)) return undefined;
  if (method === 'HEAD' || status === 304 || status === 204)
    return body.length === 0 ? undefined : 'a body where none may be';
  const type = headers.get('content-type') ?? '';
  if (body.length > 0 && type === '') return 'a body of no type';
  if (headers.has('content-encoding')) return undefined;
  const wrong = malformed(type, body);
  if (wrong !== undefined) return wrong;
  const path = target.split('?')[0] ?? '';
  const text = body.toString('utf8');
  // OAI-PMH 2.0, section 3.6: errors are answers.
  if (path === '/oai' && (method === 'GET' || method === 'POST') && status === 200)
    return /<(?:error code="(?:badVerb|badArgument|badResumptionToken|cannotDisseminateFormat|idDoesNotExist|noRecordsMatch|noMetadataFormats|noSetHierarchy)"|Identify|ListSets|ListMetadataFormats|ListIdentifiers|ListRecords|GetRecord)/.test(
      text,
    )
      ? undefined
      : 'neither an answer nor an error of OAI-PMH';
  // RFC 9457: programs are refused with a problem.
  if (path.startsWith('/api/v1/') && status >= 400)
    return type === 'application/problem+json' && JSON.parse(text).status === status
      ? undefined
      : 'a refusal that is no problem';
  return undefined;
}

/** As it stands on the wire: `fetch` would tidy addresses and methods. */
export function ask(address: string, { method, target, headers = {}, body = '' }: Asked): Promise<Reply> {
  const { hostname, port, host } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const pieces: Buffer[] = [];
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', (error) => (pieces.length === 0 ? reject(error) : undefined));
    socket.on('close', () => resolve(replyIn(Buffer.concat(pieces))));
    const lines = Object.entries({ 'accept-encoding': 'identity', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const length = body === '' ? [] : [`content-length: ${Buffer.byteLength(body)}`];
    socket.write(
      [
        `${method} ${target} HTTP/1.1`,
        `host: ${host}`,
        'connection: close',
        ...lines,
        ...length,
        '',
        body,
      ].join('\r\n'),
    );
  });
}

function replyIn(all: Buffer): Reply {
  const end = all.indexOf('\r\n\r\n');
  const head = all.subarray(0, end < 0 ? all.length : end).toString('latin1');
  const headers = new Map<string, string>();
  for (const line of head.split('\r\n').slice(1)) {
    const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    headers.set(key, headers.has(key) ? `${headers.get(key)}, ${value}` : value);
  }
  const rest = end < 0 ? Buffer.alloc(0) : all.subarray(end + 4);
  const body = headers.get('transfer-encoding') === 'chunked' ? unchunked(rest) : rest;
  return { status: Number(head.slice(9, 12)), headers, head, body };
}

/** RFC 9112, section 7.1. */
function unchunked(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16);
    if (!(size > 0)) break;
    pieces.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(pieces);
}
