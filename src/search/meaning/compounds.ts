import { wordsOf } from '../../text/index.ts';
import { maskOfText } from '../engine/plan.ts';
import { bearersOf } from '../engine/rank.ts';
import type { Segment } from '../engine/segment.ts';
import { termOf } from '../engine/words.ts';
import { allOf, anyOf, type Query, type TextQuery } from '../query/query.ts';

/** Shorter words are no compounds. */
const shortestCompound = 6;
/** Parts of a word that no work has may be shorter than those of one that some have. */
const shortestPart = { ofUnknown: 2, ofKnown: 4 };
const longestCompound = 30;
/** More words of a query are not looked at. */
const mostWords = 12;

/**
 * The query with words also parted where both parts are in the index (`healthcare`, `health-care`), and words
 * side by side also in one where that is (`non invasive`, `noninvasive`); `undefined` where there are none.
 */
export function withCompounds(query: Query, segments: readonly Segment[]): Query | undefined {
  let looked = 0;
  const changed = other(query);
  return changed === query ? undefined : changed;

  function other(one: Query): Query {
    switch (one.kind) {
      case 'text':
        return parted(one);
      case 'and':
        return allOf(side(one.of)) ?? one;
      case 'or': {
        const of = one.of.map(other);
        return of.every((part, at) => part === one.of[at]) ? one : (anyOf(of) ?? one);
      }
      default:
        return one;
    }
  }

  function side(parts: readonly Query[]): readonly Query[] {
    const all: Query[] = [];
    let isSame = true;
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at] as Query;
      const next = parts[at + 1];
      const joined = next && inOne(part, next);
      all.push(joined ?? other(part));
      if (joined) at += 1;
      isSame &&= !joined && all.at(-1) === part;
    }
    return isSame ? parts : all;
  }

  function parted(text: TextQuery): Query {
    const word = plainWord(text);
    const mask = maskOfText(text);
    if (word === undefined || mask === undefined || word.length < shortestCompound) return text;
    if (word.length > longestCompound) return text;
    const shortest = has(word, mask) ? shortestPart.ofKnown : shortestPart.ofUnknown;
    const ways: TextQuery[] = [];
    for (let at = shortest; at <= word.length - shortest; at += 1) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if (has(first, mask) && has(second, mask))
        ways.push({ ...text, text: `${first} ${second}`, exact: true });
    }
    return ways.length === 0 ? text : (anyOf([text, ...ways]) ?? text);
  }

  function inOne(one: Query, next: Query): Query | undefined {
    if (one.kind !== 'text' || next.kind !== 'text' || one.field !== next.field) return undefined;
    const [first, second, mask] = [plainWord(one), plainWord(next), maskOfText(one)];
    if (first === undefined || second === undefined || mask === undefined) return undefined;
    const whole = first + second;
    if (whole.length < shortestCompound || !has(whole, mask)) return undefined;
    return anyOf([
      { kind: 'and', of: [one, next] },
      { ...one, text: whole },
    ]);
  }

  function has(word: string, mask: number): boolean {
    return bearersOf(termOf(word), segments, mask) > 0;
  }

  function plainWord({ text, literal, open, exact }: TextQuery): string | undefined {
    if (literal || open || exact || looked >= mostWords) return undefined;
    const [word, ...more] = wordsOf(text);
    if (word === undefined || more.length > 0 || !/^[\p{L}\p{M}]+$/u.test(word)) return undefined;
    looked += 1;
    return word;
  }
}
