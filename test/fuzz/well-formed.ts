import '@citation-js/plugin-bibtex';
import { plugins } from '@citation-js/core';
import { ParseOption, XmlDocument } from 'libxml2-wasm';

/** What is wrong with a text as what it says it is, or `undefined`. */
export function malformed(contentType: string, bytes: Uint8Array): string | undefined {
  const type = contentType.split(';')[0]?.trim() ?? '';
  if (type === 'image/png')
    return Buffer.from(bytes.subarray(1, 4)).toString('latin1') === 'PNG' ? undefined : 'no PNG';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'not UTF-8';
  }
  try {
    return formOf(type, text) ?? strangersIn(type, text);
  } catch (error) {
    return `${type} is not well-formed: ${error instanceof Error ? error.message.slice(0, 300) : error}`;
  }
}

function formOf(type: string, text: string): string | undefined {
  if (/[/+]xml$/.test(type)) {
    // Strict, and of no network: what it cannot read, nobody can.
    XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET }).dispose();
    return undefined;
  }
  if (/[/+](?:feed\+)?json$/.test(type)) {
    JSON.parse(text);
    return undefined;
  }
  switch (type) {
    case 'application/x-research-info-systems':
      return linesThat(text, /^(?:[A-Z][A-Z0-9] {2}- .*|)$/, '\r\n');
    case 'application/nbib':
      return linesThat(text, /^(?:[A-Z]{2,4} *- .*| {6}.*|)$/, /\r?\n/);
    case 'application/x-bibtex':
      // A list without works is a file without entries.
      return text.trim() === '' ||
        plugins.input.chain(text, {
          forceType: '@bibtex/text',
          generateGraph: false,
          maxChainLength: 10,
          strict: true,
          target: '@csl/list+object',
        }).length > 0
        ? undefined
        : 'no entry';
    case 'application/x-ndjson':
    case 'application/jsonl':
      for (const line of text.split('\n')) if (line !== '') JSON.parse(line);
      return undefined;
    case 'text/csv':
      return cellsThatDiffer(text);
    default:
      return undefined;
  }
}

/** Characters that no text on the web should have: controls, halves of characters, and what is none. */
function strangersIn(type: string, text: string): string | undefined {
  const found = (
    type === 'text/html'
      ? /[\u0000-\u0008\u000b\u000e-\u001f\ufffe\uffff]/u
      : /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u
  ).exec(text);
  return found === null ? undefined : `${type} has U+${found[0].codePointAt(0)?.toString(16)} in it`;
}

function linesThat(text: string, pattern: RegExp, ending: string | RegExp): string | undefined {
  const strange = text.split(ending).find((line) => !pattern.test(line));
  return strange === undefined ? undefined : `a line that is none: ${JSON.stringify(strange.slice(0, 120))}`;
}

/** RFC 4180: each row has as many cells as the first. */
function cellsThatDiffer(text: string): string | undefined {
  const counts = [1];
  let isQuoted = false;
  for (const [at, character] of [...text.replace(/\r?\n$/, '')].entries()) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === ',') counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else if (character === '\n') counts.push(1);
    if (at > 5_000_000) break;
  }
  return new Set(counts).size === 1 ? undefined : `rows of ${[...new Set(counts)].join(' and ')} cells`;
}
