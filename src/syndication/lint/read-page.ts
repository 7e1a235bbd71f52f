import { Parser } from 'htmlparser2';

/** What machines read of a page: nothing that is known from elsewhere than its own text. */
export interface PageReading {
  /** Of the document, `<html lang>`. */
  readonly language: string | undefined;
  readonly title: string;
  readonly canonical: string | undefined;
  /** Name (or property) and content of each `meta`, in order. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** What its scripts of JSON-LD say, one after another. */
  readonly described: readonly Readonly<Record<string, unknown>>[];
  /** What stands in each `h1`. */
  readonly headings: readonly string[];
  /** In the words of COinS: the `title` of each such `span`. */
  readonly coins: readonly string[];
  readonly unapiIds: readonly string[];
  /** Pictures without even an empty `alt`. */
  readonly picturesWithoutText: number;
}

/** Reads a page as programs do that know HTML and nothing of us. */
export function readPage(html: string): PageReading {
  const metas: (readonly [string, string])[] = [];
  const scripts: string[] = [];
  const headings: string[] = [];
  const coins: string[] = [];
  const unapiIds: string[] = [];
  let [language, canonical]: (string | undefined)[] = [];
  let title = '';
  let picturesWithoutText = 0;
  let into: ((text: string) => void) | undefined;
  let until = '';
  const gather = (element: string, take: (text: string) => void) => {
    until = element;
    into = take;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      switch (name) {
        case 'html':
          language = attributes.lang;
          break;
        case 'title':
          // Pictures have titles of their own.
          if (title === '')
            gather('title', (text) => {
              title += text;
            });
          break;
        case 'meta': {
          const { name: own, property, content = '' } = attributes;
          const called = own ?? property;
          if (called !== undefined) metas.push([called, content]);
          break;
        }
        case 'link':
          if (attributes.rel === 'canonical') canonical = attributes.href;
          break;
        case 'script':
          if (attributes.type === 'application/ld+json') gatherIn(scripts, 'script');
          break;
        case 'h1':
          gatherIn(headings, 'h1');
          break;
        case 'span':
          if (attributes.class === 'Z3988') coins.push(attributes.title ?? '');
          break;
        case 'abbr':
          if (attributes.class === 'unapi-id') unapiIds.push(attributes.title ?? '');
          break;
        case 'img':
          if (attributes.alt === undefined) picturesWithoutText += 1;
      }
    },
    ontext: (text) => into?.(text),
    onclosetag(name) {
      if (name === until) into = undefined;
    },
  });
  function gatherIn(list: string[], element: string): void {
    const at = list.push('') - 1;
    gather(element, (text) => {
      list[at] += text;
    });
  }
  parser.write(html);
  parser.end();
  return {
    language,
    title,
    canonical,
    metas,
    described: scripts.flatMap(objectIn),
    headings: headings.map((text) => text.trim()),
    coins,
    unapiIds,
    picturesWithoutText,
  };
}

/** What a page says in `meta` elements of a name. */
export function saidIn({ metas }: PageReading, name: string): readonly string[] {
  return metas.flatMap(([one, content]) => (one === name ? [content] : []));
}

/** What a page says of its work in the words of schema.org: the first thing that it describes. */
export function describedWork({ described }: PageReading): Readonly<Record<string, unknown>> {
  return described[0] ?? {};
}

function objectIn(json: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? [value as Record<string, unknown>] : [];
  } catch {
    return [];
  }
}
