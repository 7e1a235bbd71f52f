import type { RecordText } from '../reading/cut-reader.ts';
import { createNotices, mostNotices } from '../reading/notices.ts';
import { recordKey } from '../record-key.ts';
import { malformed } from '../xml/cutting/sentences.ts';
import { childOf, type Element } from '../xml/element.ts';
import { parseElement } from '../xml/element-parser.ts';
import { withLocalNames } from '../xml/local-names.ts';
import { describeArticle } from './describe-article.ts';
import { knownElements } from './known-elements.ts';

/** Reads a single `article`. */
export function readArticle(xml: string): RecordText {
  const element = parse(xml);
  if (typeof element === 'string') return { kind: 'refused', reason: malformed(element) };
  if (childOf(element, 'front') === undefined)
    return {
      kind: 'refused',
      reason: 'The article has no <front>, so there is nothing to know it by. It was left out.',
    };
  const { notices, notify } = createNotices(mostNotices);
  const description = describeArticle(element, notify);
  return { kind: 'record', key: recordKey('jats', description), rank: '', description, notices };
}

/** The article without what is not read; the whole where that cannot be cut out cleanly; or what is wrong with it. */
function parse(xml: string): Element | string {
  const short = withoutHeavyParts(xml);
  let parsed = parseElement(short, knownElements);
  if (parsed.kind === 'malformed' && short !== xml) parsed = parseElement(xml, knownElements);
  if (parsed.kind === 'malformed') return parsed.reason;
  return parsed.element.name.includes(':') ? withLocalNames(parsed.element) : parsed.element;
}

const heavyParts = ['body', 'floats-group', 'floats-wrap', 'app-group', 'glossary'];

/**
 * Cuts out the text of the article, its figures and tables: all that is long, and none of it is read. An end tag that
 * stands in a comment leaves a piece that is not well-formed, and then the whole is read.
 */
function withoutHeavyParts(xml: string): string {
  let text = xml;
  for (const name of heavyParts) text = withoutElement(text, name);
  return text;
}

function withoutElement(xml: string, name: string): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const start = startOf(xml, name, from);
    const end = start === -1 ? -1 : xml.indexOf(`</${name}>`, start);
    if (end === -1) return from === 0 ? xml : kept + xml.slice(from);
    kept += xml.slice(from, start);
    from = end + name.length + 3;
  }
}

function startOf(xml: string, name: string, from: number): number {
  for (let at = xml.indexOf(`<${name}`, from); at !== -1; at = xml.indexOf(`<${name}`, at + 1)) {
    const next = xml[at + name.length + 1];
    if (next === '>') return at;
    if (next === ' ' || next === '\n') return xml[xml.indexOf('>', at) - 1] === '/' ? -1 : at;
  }
  return -1;
}
