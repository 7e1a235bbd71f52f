import { agentClassOf } from './agent-class.ts';
import type { Asker } from './reach.ts';

/** The headers of a request, as far as they are looked at. */
export interface AskerHeaders {
  get(name: string): string | null;
}

/**
 * Who asks, as far as the headers say; `undefined` for a browser that fetches ahead of a reader who may never come
 * (`Sec-Purpose`, Fetch Metadata). `monitoring` are words in the `User-Agent` of the operator's own watchmen.
 */
export function createAskerOf(
  monitoring: readonly string[] = [],
): (headers: AskerHeaders) => Asker | undefined {
  const own = monitoring.map((word) => word.toLowerCase());
  return (headers) => {
    const userAgent = headers.get('user-agent') ?? undefined;
    const asker = agentClassOf(userAgent);
    if (own.length > 0 && own.some((word) => userAgent?.toLowerCase().includes(word))) return 'monitoring';
    if (asker !== 'person') return asker;
    if (isAhead(headers.get('sec-purpose') ?? headers.get('purpose'))) return undefined;
    return wantsNoCount(headers) ? 'unnamed' : 'person';
  };
}

function isAhead(purpose: string | null): boolean {
  return purpose !== null && /prefetch|prerender|preview/i.test(purpose);
}

/** Global Privacy Control, and its older sister Do Not Track: neither forbids sums without names, but who sends them asks for less. */
function wantsNoCount(headers: AskerHeaders): boolean {
  return headers.get('sec-gpc') === '1' || headers.get('dnt') === '1';
}
