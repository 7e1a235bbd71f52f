import type { Keyword, Subject } from '../../../model/index.ts';
import type { Statement } from '../statements.ts';

interface Words {
  readonly subjects: readonly Subject[];
  readonly keywords: readonly Keyword[];
}

const classification = /^(?:info:eu-repo\/classification\/(\w+)\/|(ddc|udc|lcc|msc|jel|acm)[:/]\s*)(\S.*)$/i;

/** Notations of a classification are subjects, the rest is keywords, each once. */
export function wordsOf(statements: readonly Statement[]): Words {
  const subjects: Subject[] = [];
  const keywords = new Map<string, Keyword>();
  for (const { text } of statements) {
    const [, vocabulary, short, name] = classification.exec(text) ?? [];
    if (name !== undefined) {
      subjects.push({ scheme: 'other', schemeName: (vocabulary ?? short ?? '').toUpperCase(), name });
      continue;
    }
    if (/^https?:\/\/\S+$/.test(text)) continue;
    for (const piece of piecesOf(text)) {
      const key = piece.toLowerCase();
      if (piece !== '' && !keywords.has(key)) keywords.set(key, { text: piece });
    }
  }
  return { subjects, keywords: [...keywords.values()] };
}

/** Several in one element come apart at semicolons; at commas only where they are plainly a list of words. */
function piecesOf(text: string): readonly string[] {
  const pieces = text.split(/\s*;\s*/);
  if (pieces.length > 1) return pieces.map((piece) => piece.replace(/\.$/, ''));
  const commas = text.split(/\s*[,،]\s*/);
  return commas.length > 3 && commas.every((piece) => piece.length < 40) ? commas : [text];
}
