import { matches } from './finished-page.ts';

export interface Picture {
  readonly etag: string;
  /** Made only for those who do not have it; nothing where too many are being made. */
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly contentType: string;
  /** For so many seconds nobody need ask again. */
  readonly freshFor: number;
}

/** A picture that pages elsewhere may show. It is compressed already, so it is the same in every encoding. */
export async function answerPicture(
  { etag, bytes, contentType, freshFor }: Picture,
  request: Request,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const shared = {
    etag,
    'cache-control': `public, max-age=${freshFor}`,
    'cross-origin-resource-policy': 'cross-origin',
    ...headers,
  };
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: shared });
  const made = await bytes();
  if (made === undefined)
    return new Response('Too many pictures are asked for. Ask again in a moment.\n', {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5', ...headers },
    });
  return new Response(made, { headers: { 'content-type': contentType, ...shared } });
}
