import { wordsOf } from '../../text/index.ts';
import { termOf } from '../engine/words.ts';
import { allOf, anyOf, type Query, type TextQuery } from '../query/query.ts';
import type { Phrase, Synonyms, SynonymsOf } from './synonyms.ts';

/** What was sought beside what was typed. */
export interface AlsoSought {
  readonly kind: 'also-sought';
  readonly typed: string;
  readonly meant: readonly string[];
  readonly from: Synonyms['from'];
}

export interface ExpandedQuery {
  readonly query: Query;
  readonly alsoSought: readonly AlsoSought[];
}

/** Phrases of more words are not looked up, nor more phrases of one query. */
const longestPhrase = 6;
const mostPhrases = 200;

/** Adds to a query other words for its phrases, the longest first. What stands between quotes is meant as it is. */
export function expandQuery(query: Query, synonymsOf: SynonymsOf): ExpandedQuery {
  const runs = runsOf(query);
  const phrases = new Map<TextQuery, readonly PhraseFrom[]>();
  for (const run of runs)
    for (const [at, first] of run.entries())
      phrases.set(first, phrasesFrom(run.slice(at, at + longestPhrase)));
  const known = synonymsOf([...phrases.values()].flat().slice(0, mostPhrases));
  const alsoSought: AlsoSought[] = [];
  return { query: known.size === 0 ? query : expanded(query), alsoSought };

  function expanded(one: Query): Query {
    switch (one.kind) {
      case 'text':
        return allOf(withSynonyms([one])) ?? one;
      case 'and':
        return allOf(withSynonyms(one.of)) ?? one;
      case 'or':
        return anyOf(one.of.map(expanded)) ?? one;
      default:
        return one;
    }
  }

  function withSynonyms(parts: readonly Query[]): readonly Query[] {
    const all: Query[] = [];
    for (let at = 0; at < parts.length; ) {
      const part = parts[at] as Query;
      const phrase = part.kind === 'text' && longest(phrases.get(part), parts.slice(at));
      const synonyms = phrase && known.get(phrase);
      if (part.kind !== 'text' || !phrase || !synonyms) {
        all.push(part.kind === 'and' || part.kind === 'or' ? expanded(part) : part);
        at += 1;
        continue;
      }
      alsoSought.push({
        kind: 'also-sought',
        typed: phrase.text,
        meant: synonyms.texts,
        from: synonyms.from,
      });
      all.push(withMeant(parts.slice(at, at + phrase.parts.length), part, synonyms));
      at += phrase.parts.length;
    }
    return all;
  }

  function longest(from: readonly PhraseFrom[] | undefined, parts: readonly Query[]): PhraseFrom | undefined {
    return from?.findLast(
      (phrase) => known.has(phrase) && phrase.parts.every((part, at) => parts[at] === part),
    );
  }
}

/** As typed, or in other words in the same field. */
function withMeant(typed: readonly Query[], { field }: TextQuery, { texts, inverted = [] }: Synonyms): Query {
  const meant = [...texts, ...inverted].map((text): TextQuery => {
    const isPhrase = wordsOf(text).length > 1;
    return { kind: 'text', ...(field && { field }), text, ...(isPhrase && { exact: true }), synonym: true };
  });
  return anyOf([allOf(typed) ?? { kind: 'all' }, ...meant]) ?? { kind: 'all' };
}

interface PhraseFrom extends Phrase {
  readonly parts: readonly TextQuery[];
}

/** The phrases that begin with the first of some texts, the shortest first. */
function phrasesFrom(texts: readonly TextQuery[]): readonly PhraseFrom[] {
  const [first] = texts;
  const alike = texts.findIndex(({ field }) => field !== first?.field);
  const side = alike === -1 ? texts : texts.slice(0, alike);
  return side.map((_, at) => {
    const parts = side.slice(0, at + 1);
    const text = parts.map((part) => part.text).join(' ');
    return { parts, text, terms: wordsOf(text).map(termOf).join(' ') };
  });
}

/** Texts that stand side by side and may be said otherwise. */
function runsOf(query: Query): readonly (readonly TextQuery[])[] {
  switch (query.kind) {
    case 'text':
      return isSayable(query) ? [[query]] : [];
    case 'and': {
      const runs: TextQuery[][] = [[]];
      for (const part of query.of) {
        if (part.kind === 'text' && isSayable(part)) runs.at(-1)?.push(part);
        else runs.push([]);
      }
      return [...runs.filter((run) => run.length > 0), ...query.of.flatMap(runsWithin)];
    }
    case 'or':
      return query.of.flatMap(runsOf);
    default:
      return [];
  }
}

function runsWithin(query: Query): readonly (readonly TextQuery[])[] {
  return query.kind === 'and' || query.kind === 'or' ? runsOf(query) : [];
}

const sayable = new Set<TextQuery['field']>([undefined, 'title', 'abstract', 'text', 'keyword', 'subject']);

function isSayable({ field, literal, open }: TextQuery): boolean {
  return !literal && !open && sayable.has(field);
}
