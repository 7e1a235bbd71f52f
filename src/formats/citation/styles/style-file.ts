import { SaxesParser } from 'saxes';

/** What the head of a style says (CSL 1.0.2, "Info"). */
export interface StyleHead {
  readonly title: string;
  readonly id: string;
  /** The id of the style that this one is another name of. */
  readonly parent?: string;
  readonly defaultLocale?: string;
}

export type StyleReading =
  | ({ readonly kind: 'style' } & StyleHead)
  | { readonly kind: 'unusable'; readonly reason: string };

/** The largest style of the CSL project has 200 kB. */
const mostBytes = 2 ** 20;
const namespace = 'http://purl.org/net/xbiblio/csl';

/** Reads a `.csl` file as far as it must be known whether it can be used. */
export function readStyleFile(text: string): StyleReading {
  if (Buffer.byteLength(text) > mostBytes) return unusable('it is larger than 1 MiB, which no style is');
  const path: string[] = [];
  let title = '';
  let id = '';
  let parent: string | undefined;
  let root: Readonly<Record<string, string>> | undefined;
  let hasBibliography = false;
  const broken = parse(text, {
    open(name, attributes) {
      path.push(name);
      if (path.length === 1 && name === 'style') root = attributes;
      if (path.length === 2 && name === 'bibliography') hasBibliography = true;
      if (name === 'link' && attributes.rel === 'independent-parent') parent = attributes.href;
    },
    text(words) {
      const at = path.join('/');
      if (at === 'style/info/title') title += words;
      if (at === 'style/info/id') id += words;
    },
    close() {
      path.pop();
    },
  });
  if (broken !== undefined) return unusable(`it is not well-formed XML (${broken})`);
  if (root === undefined || root.xmlns !== namespace)
    return unusable('it is no CSL style: its first element is not <style> of CSL');
  if (!hasBibliography && parent === undefined)
    return unusable('it has no <bibliography>, so it can format citations in a text, but no references');
  const defaultLocale = root['default-locale'];
  return {
    kind: 'style',
    title: title.trim() || id.trim(),
    id: id.trim(),
    ...(parent !== undefined && { parent }),
    ...(defaultLocale !== undefined && { defaultLocale }),
  };
}

function unusable(reason: string): StyleReading {
  return { kind: 'unusable', reason };
}

/** Why a `locales-*.xml` file cannot be used, where it cannot: the processor fails where the months are missing. */
export function faultOfLocale(text: string): string | undefined {
  if (Buffer.byteLength(text) > mostBytes) return 'it is larger than 1 MiB, which no locale is';
  let isLocale = false;
  const terms = new Set<string>();
  const broken = parse(text, {
    open(name, attributes) {
      if (name === 'locale' && attributes.xmlns === namespace) isLocale = true;
      if (name === 'term') terms.add(attributes.name ?? '');
    },
  });
  if (broken !== undefined) return `it is not well-formed XML (${broken})`;
  if (!isLocale) return 'it is no CSL locale: its first element is not <locale> of CSL';
  return terms.has('month-01') && terms.has('month-12')
    ? undefined
    : 'it is not complete: the months are missing';
}

interface Handlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (words: string) => void;
  readonly close?: () => void;
}

/** Answers with the first fault, where there is one. */
function parse(text: string, { open, text: words, close }: Handlers): string | undefined {
  let broken: string | undefined;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', ({ message }) => {
    broken ??= message;
  });
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  if (words) parser.on('text', words);
  if (close) parser.on('closetag', close);
  parser.write(text).close();
  return broken;
}
