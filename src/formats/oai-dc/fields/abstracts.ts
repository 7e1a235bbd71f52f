import type { Abstract, OtherAbstract } from '../../../model/index.ts';
import { labelledAbstract } from '../../fields/labelled-abstract.ts';
import { languageTag } from '../../fields/language.ts';
import type { Statement, Statements } from '../statements.ts';

/** What repositories put beside or instead of an abstract: extent, provenance, theses' notes, addresses. */
const note =
  /^(?:[\w ,:[\]]{0,12}\d ?(?:p|pp|s|leaves|pages|páginas|hojas|f)\b[.,; ]|[ivxlc]+, \d+ |thesis \(|dissertation \(|includes bibliographical|bibliography:|submitted (?:by|to|in partial)|made available in|approved for entry|item (?:created|submitted|withdrawn)|rejected by|workflow |digiti[sz]ed|title from|source:|publisher(?:'s)? version|this (?:is|work|article) (?:the|an|a) (?:author|accept|post|pre|open|final)|peer[ -]reviewed|abstract only|published (?:in|version)|post-?print|pre-?print|funding:|https?:\/\/|\d+ p\.)/i;
const fewest = 30;

interface Abstracts {
  readonly abstract?: Abstract | undefined;
  readonly others: readonly OtherAbstract[];
}

/** The abstract among the descriptions, and those in other languages. */
export function abstractsOf(statements: Statements, workLanguage: string | undefined): Abstracts {
  const stated = statements('abstract');
  const described = statements('description').filter(({ text }) => /\s/.test(text) && !note.test(text));
  // A short one beside others is a remark.
  const long = described.length > 1 ? described.filter(({ text }) => text.length >= fewest) : described;
  const candidates = stated.length > 0 ? stated : long;
  const main =
    candidates.find((one) => languageOf(one) === 'en') ??
    candidates.find((one) => languageOf(one) !== undefined && languageOf(one) === workLanguage) ??
    longest(candidates);
  if (main === undefined) return { others: [] };
  const others = candidates
    .filter((one) => one !== main && languageOf(one) !== languageOf(main))
    .flatMap((one): OtherAbstract[] => {
      const read = readAbstract(one);
      const language = languageOf(one);
      if (read === undefined) return [];
      return [
        { kind: language === undefined ? 'other' : 'translation', ...read, ...(language && { language }) },
      ];
    });
  return { abstract: readAbstract(main), others };
}

/** Labels that an editor of web pages set in bold. */
const boldLabel = /<(strong|b)>([^<]{3,60}:)\s*<\/\1>\s*/gi;

function readAbstract({ printed }: Statement): Abstract | undefined {
  const bare = printed.replace(
    /^(?:abstract|summary|resumen|resumo|r[eé]sum[eé]|zusammenfassung|چکیده)\s*[:.—–-]\s+/i,
    '',
  );
  return labelledAbstract(withoutParagraph(bare).replace(boldLabel, '$2 '));
}

/** A text that is one paragraph of HTML. */
function withoutParagraph(text: string): string {
  return /^<p>(?:(?!<p>).)*<\/p>$/s.exec(text) === null ? text : text.slice(3, -4).trim();
}

function longest(candidates: readonly Statement[]): Statement | undefined {
  return candidates.reduce<Statement | undefined>(
    (best, one) => (best === undefined || one.text.length > best.text.length ? one : best),
    undefined,
  );
}

function languageOf({ language }: Statement): string | undefined {
  return languageTag(language?.replace('_', '-').split('-')[0]);
}
