/** The pieces of a query. */
export type Token =
  /** `open`: a star stood at its end. Empty where there was nothing but a star. */
  | { readonly kind: 'word'; readonly text: string; readonly open: boolean }
  | { readonly kind: 'quote'; readonly text: string; readonly open: boolean; readonly closed: boolean }
  /** `title:` before a value. */
  | { readonly kind: 'field'; readonly name: string }
  /** `[ti]` behind a value. */
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'operator'; readonly operator: 'and' | 'or' | 'not' }
  /** Right before what must not occur: `-review`. */
  | { readonly kind: 'minus' }
  /** Between two dates. */
  | { readonly kind: 'colon' }
  | { readonly kind: 'parenthesis'; readonly opens: boolean };

const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  OR: 'or',
  NOT: 'not',
  '&&': 'and',
  '||': 'or',
  '|': 'or',
};
const ends = /[\s()"[\]]/;
const fieldName = /^([\p{L}][\p{L}\p{N}/-]{0,30}):/u;
const longestTag = 40;

/**
 * Cuts a query into pieces; any text gives some, in linear time. `fieldKind` says of a name before a colon whether
 * it is a field, and whether its value is an identifier, which may hold brackets.
 */
export function* tokensOf(
  query: string,
  fieldKind: (name: string) => 'words' | 'identifier' | undefined,
): Generator<Token> {
  for (let at = 0; at < query.length; ) {
    const sign = query[at] ?? '';
    if (sign === '(' || sign === ')') {
      yield { kind: 'parenthesis', opens: sign === '(' };
      at += 1;
    } else if (sign === '"') {
      const close = query.indexOf('"', at + 1);
      const end = close === -1 ? query.length : close;
      const open = query[end + 1] === '*';
      yield { kind: 'quote', text: query.slice(at + 1, end), open, closed: close !== -1 };
      at = end + (open ? 2 : 1);
    } else if (sign === '[') {
      const close = query.slice(at + 1, at + longestTag + 2).search(/[[\]]/);
      const isTag = close > 0 && query[at + 1 + close] === ']';
      if (isTag) yield { kind: 'tag', name: query.slice(at + 1, at + 1 + close) };
      at += isTag ? close + 2 : 1;
    } else if (ends.test(sign)) at += 1;
    else if (sign === '-' && negates(query, at)) {
      yield { kind: 'minus' };
      at += 1;
    } else {
      const run = runFrom(query, at);
      const name = fieldName.exec(run)?.[1];
      const kind = name === undefined ? undefined : fieldKind(name);
      if (name === undefined || kind === undefined || run.startsWith('//', name.length + 1)) {
        yield wordOf(run);
        at += run.length;
      } else {
        yield { kind: 'field', name };
        at += name.length + 1;
        const value = kind === 'identifier' ? identifierFrom(query, at) : '';
        if (value !== '') yield { kind: 'word', text: value, open: false };
        at += value.length;
      }
    }
  }
}

/** A minus right before a word, at its beginning: `-review`, but not `IL-10`. */
function negates(query: string, at: number): boolean {
  const before = at === 0 ? ' ' : (query[at - 1] ?? ' ');
  return /[\s(]/.test(before) && /[\p{L}\p{N}"(]/u.test(query.slice(at + 1, at + 3));
}

function runFrom(query: string, at: number): string {
  let end = at;
  while (end < query.length && !ends.test(query[end] ?? ' ')) end += 1;
  return query.slice(at, end);
}

/** Up to white space, without the brackets that close what was opened before it. */
function identifierFrom(query: string, at: number): string {
  let end = at;
  let depth = 0;
  for (; end < query.length; end += 1) {
    const sign = query[end] ?? ' ';
    if (/[\s"]/.test(sign)) break;
    if (sign === '(') depth += 1;
    if (sign === ')' && --depth < 0) break;
  }
  return query.slice(at, end);
}

function wordOf(run: string): Token {
  const operator = Object.hasOwn(operators, run) ? operators[run] : undefined;
  if (operator !== undefined) return { kind: 'operator', operator };
  if (run === ':') return { kind: 'colon' };
  return { kind: 'word', text: run.replaceAll('*', ''), open: run.endsWith('*') };
}
