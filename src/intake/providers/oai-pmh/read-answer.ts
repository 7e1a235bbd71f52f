import { unescapedXml } from '../asking/unescaped-xml.ts';

/** What an answer says beside its records, which are left to the reader of the format. */
export interface OaiAnswer {
  readonly responseDate: Date | undefined;
  readonly error: { readonly code: string; readonly message: string } | undefined;
  readonly granularity: 'day' | 'second' | undefined;
  /** Of the next part; `undefined` on the last. */
  readonly token: string | undefined;
  readonly completeListSize: number | undefined;
  /** Records, deleted ones among them. */
  readonly records: number;
  /** The answer without its token, which is of no interest to a reader of records. */
  readonly bytes: Buffer;
}

const nearEdge = 64 * 1024;

/**
 * Reads the envelope of an answer (OAI-PMH 2.0, section 3.2), at its two edges: metadata between them may contain
 * whatever it likes.
 */
export function readOaiAnswer(body: Buffer): OaiAnswer {
  const text = body.toString('latin1');
  const firstRecord = text.search(/<(?:\w+:)?record[\s>]/);
  const head = text.slice(0, firstRecord === -1 ? nearEdge : firstRecord);
  const lastRecord = Math.max(text.lastIndexOf('</record>'), text.lastIndexOf(':record>'));
  const tailStart = lastRecord === -1 ? 0 : lastRecord;
  const tail = text.slice(tailStart);
  const [, code, message = ''] =
    /<(?:\w+:)?error\b[^>]*\bcode\s*=\s*["'](\w+)["'][^>]*>([^<]*)/.exec(head) ?? [];
  const token = /<((?:\w+:)?resumptionToken)\b([^>]*?)(?:\/>|>([^<]*)<\/\1\s*>)/.exec(tail);
  const size = /\bcompleteListSize\s*=\s*["'](\d{1,12})["']/.exec(token?.[2] ?? '')?.[1];
  const granularity = elementIn(head, 'granularity');
  const date = Date.parse(elementIn(head, 'responseDate') ?? '');
  return {
    responseDate: Number.isNaN(date) ? undefined : new Date(date),
    error: code === undefined ? undefined : { code, message: fromLatin1(message).trim().slice(0, 200) },
    granularity: granularity === undefined ? undefined : /h/i.test(granularity) ? 'second' : 'day',
    token: unescapedXml(fromLatin1(token?.[3] ?? '').trim()) || undefined,
    completeListSize: size === undefined ? undefined : Number(size),
    records: text.match(/<(?:\w+:)?record>?[\s>]*<(?:\w+:)?header\b/g)?.length ?? 0,
    bytes:
      token === null
        ? body
        : Buffer.concat([
            body.subarray(0, tailStart + token.index),
            body.subarray(tailStart + token.index + token[0].length),
          ]),
  };
}

function elementIn(text: string, name: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)<`).exec(text)?.[1]?.trim();
}

function fromLatin1(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}
