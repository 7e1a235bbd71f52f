import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { PartProblem } from './inflate-part.ts';

export interface XmlHandler {
  /** Names without prefixes. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Nothing in a spreadsheet is longer in one piece, nor deeper. */
const longestToken = 32 * 2 ** 20;
const deepest = 64;

/**
 * Reads the XML of a part as it comes, and hands on control after each piece. No document type, no entity but those of
 * XML itself (ECMA-376, part 2, section 8.2.5): nothing can grow.
 */
export function* xmlEvents(pieces: Iterable<Uint8Array>, name: string, handler: XmlHandler): Generator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let sinceEvent = 0;
  parser.on('opentag', ({ name: tag, attributes }) => {
    sinceEvent = 0;
    depth += 1;
    if (depth > deepest) throw new PartProblem(`Its part ${name} is nested deeper than any spreadsheet.`);
    handler.open(localName(tag), attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name: tag }) => {
    sinceEvent = 0;
    depth -= 1;
    handler.close(localName(tag));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('doctype', () => {
    throw new PartProblem(`Its part ${name} has a document type, which no spreadsheet has. It was not read.`);
  });
  const decoder = new StringDecoder('utf8');
  try {
    for (const piece of pieces) {
      sinceEvent += piece.length;
      if (sinceEvent > longestToken) throw new PartProblem(`Its part ${name} holds a text without end.`);
      parser.write(decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)));
      yield;
    }
    parser.close();
  } catch (cause) {
    if (cause instanceof PartProblem) throw cause;
    const reason = cause instanceof Error ? cause.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') : '';
    throw new PartProblem(`Its part ${name} is no well-formed XML (${reason}). Rows before that are in.`, {
      cause,
    });
  }
  yield;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Undoes `_x000D_`, by which spreadsheets write what XML cannot hold (ECMA-376, part 1, section 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
