import type { HarvestTask } from '../../harvest/provider.ts';
import { type BodyFault, jsonOf } from '../../net/index.ts';

/** A list in JSON that is read page after page by a cursor: each page names the cursor of the next. */
export interface CursorList {
  /** Asked one after another, each from its first page: a year, a month, an identifier. One where nothing is said. */
  readonly slices?: readonly string[];
  /** Slices that together are this one, where it counts too many records for one cursor and can be divided. */
  readonly divide?: (slice: string, total: number) => readonly string[] | undefined;
  /** The cursor of the first page, `*`. */
  readonly first: string;
  readonly addressOf: (cursor: string, slice: string) => URL;
  /** Reads a page, parsed; says why it is none otherwise, such as an error in an answer with status 200. */
  readonly read: (answer: unknown) => CursorPage | BodyFault;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The cursor is a key to a search that the server keeps, and may stay the same from page to page. Asking again may
   * then give the next page: nobody goes on within such a slice, and it must have given all that its first page counts.
   */
  readonly sameCursor?: boolean;
}

export interface CursorPage {
  /** `undefined` on the last page. */
  readonly next: string | undefined;
  readonly records: number;
  /** Of the whole slice. */
  readonly total?: number | undefined;
}

/** Asks for the page of a cursor, and reads where it is. */
export async function askPage(
  { http, signal }: Pick<HarvestTask<unknown>, 'http' | 'signal'>,
  { addressOf, headers, read }: CursorList,
  cursor: string,
  slice: string,
) {
  let page: CursorPage | undefined;
  const answer = await http.fetch(addressOf(cursor, slice), {
    ...(headers && { headers }),
    accept: ['application/json', 'application/vnd.api+json'],
    check(body) {
      const json = jsonOf(body);
      if (json === undefined) return 'something came that is no JSON, or only half of it';
      const found = read(json);
      if ('reason' in found) return found;
      page = found;
      return undefined;
    },
    signal,
  });
  if (answer.kind === 'failed') return answer;
  return page === undefined
    ? { kind: 'failed' as const, reason: 'No page came.', status: undefined }
    : { kind: 'page' as const, body: answer.body, page: page as CursorPage };
}
