import { hash } from 'node:crypto';
import { type Html, htmlBytes, utf8Bytes } from '../markup/index.ts';
import type { WorkId } from '../model/index.ts';
import { compress, type Encoding, encodingFor } from './encoding.ts';

type Headers = Record<string, string>;

/** A page as bytes: made once, compressed once for each encoding that is asked for, with the headers that go with it. */
export class FinishedPage {
  readonly dependsOn: 'any-work' | 'any-change' | { readonly works: readonly WorkId[] };
  readonly etag: string;
  /** The instant, in milliseconds, from which on it is old whatever has or has not changed. */
  readonly until: number;
  readonly #status: number;
  readonly #headers: Headers;
  readonly #bodies: {
    [encoding in Encoding]?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly headers: Headers };
  } = {};
  readonly #identity: Uint8Array<ArrayBuffer>;

  constructor(
    content: string | Html,
    headers: Headers,
    {
      status = 200,
      dependsOn = { works: [] },
      until = Number.POSITIVE_INFINITY,
    }: { status?: number; dependsOn?: FinishedPage['dependsOn']; until?: number } = {},
  ) {
    const { bytes, mark } = typeof content === 'string' ? textBytes(content) : htmlBytes(content);
    this.#identity = bytes;
    // Weak: the same page in another encoding has other bytes (RFC 9110, section 8.8.1).
    this.etag = `W/"${mark}"`;
    this.#headers = { vary: 'accept-encoding', ...headers, etag: this.etag };
    this.#status = status;
    this.until = until;
    this.dependsOn = dependsOn;
  }

  /** Memory that it takes, in bytes, once compressed. */
  get weight(): number {
    return this.#identity.length * 1.5 + 1500;
  }

  answer(request: { readonly headers: { get(name: string): string | null } }): Response {
    if (this.#status === 200 && this.#isKnownTo(request)) {
      const { 'content-type': _, ...headers } = this.#headers;
      return new Response(null, { status: 304, headers });
    }
    const { bytes, headers } = this.#bodyFor(encodingFor(request.headers.get('accept-encoding')));
    return new Response(bytes, { status: this.#status, headers });
  }

  /** The date counts only where no tag was sent (RFC 9110, section 13.1.3). */
  #isKnownTo(request: { readonly headers: { get(name: string): string | null } }): boolean {
    const tags = request.headers.get('if-none-match');
    if (tags !== null) return matches(tags, this.etag);
    const modified = this.#headers['last-modified'];
    const since = modified === undefined ? null : request.headers.get('if-modified-since');
    return since !== null && Date.parse(modified ?? '') <= Date.parse(since);
  }

  #bodyFor(encoding: Encoding) {
    let body = this.#bodies[encoding];
    if (body === undefined) {
      const bytes =
        encoding === 'identity'
          ? this.#identity
          : new Uint8Array(compress(this.#identity, encoding, 'quick'));
      const headers = { ...this.#headers, 'content-length': String(bytes.length) };
      body = {
        bytes,
        headers: encoding === 'identity' ? headers : { ...headers, 'content-encoding': encoding },
      };
      this.#bodies[encoding] = body;
    }
    return body;
  }
}

function textBytes(text: string): { bytes: Uint8Array<ArrayBuffer>; mark: string } {
  const bytes = utf8Bytes(text);
  return { bytes, mark: hash('sha1', bytes, 'base64url') };
}

/** Whether `If-None-Match` names the page we have (RFC 9110, section 13.1.2, weak comparison). */
export function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag));
}
