import { type Abbreviation, abbreviationsOf } from '../../text/index.ts';
import type { Span, UsedShortForm } from '../plain.ts';

/** More are no help to a reader, and each costs a look through the text. */
const mostShortForms = 60;
const mostUses = 200;

/**
 * The short forms of a text that are used after they were introduced, in the order of their introduction. `known`: those
 * that other texts introduce; a text's own introduction goes before them.
 */
export function usedShortForms(
  texts: readonly string[],
  { title = '', known = [] }: { readonly title?: string; readonly known?: readonly ShortForm[] },
): readonly UsedShortForm[] {
  // Those of the title are introduced before the first section.
  const introduced = new Map<string, Introduced>();
  for (const { short, long } of abbreviationsOf(title))
    introduce(introduced, { short, long, section: 0, at: 0 });
  texts.forEach((text, section) => {
    for (const abbreviation of abbreviationsOf(text)) introduce(introduced, { ...abbreviation, section });
  });
  for (const { short, long } of known) introduce(introduced, { short, long, section: 0, at: 0 });
  return [...introduced.values()]
    .map(({ short, long, section, at }) => ({ short, long, uses: usesOf(short, texts, section, at) }))
    .filter(({ uses }) => uses.length > 0);
}

/** What texts introduce that may be used in another: a single letter means something else there. */
export function shortFormsOf(texts: readonly string[]): readonly ShortForm[] {
  return texts.flatMap((text) => abbreviationsOf(text)).filter(({ short }) => short.length > 1);
}

export type ShortForm = Pick<Abbreviation, 'short' | 'long'>;
type Introduced = Abbreviation & { readonly section: number };

/** The first introduction counts: a short form has one meaning in a text. */
function introduce(introduced: Map<string, Introduced>, one: Introduced): void {
  const name = withoutPlural(one.short);
  if (!introduced.has(name) && introduced.size < mostShortForms) introduced.set(name, one);
}

function withoutPlural(short: string): string {
  return short.replace(/(?<=\p{Lu})s$/u, '');
}

function usesOf(short: string, texts: readonly string[], section: number, at: number): readonly Span[] {
  const uses: Span[] = [];
  const name = withoutPlural(short);
  for (let number = section; number < texts.length; number += 1) {
    const text = texts[number] ?? '';
    let found = text.indexOf(name, number === section ? at : 0);
    for (; found >= 0 && uses.length < mostUses; found = text.indexOf(name, found + name.length)) {
      const end = endOfUse(text, found, name);
      if (end !== undefined) uses.push([number, found, end]);
    }
  }
  return uses;
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Where a use ends that begins here, the `s` of the plural with it; `undefined` within a longer name: `IL-1` in `IL-10`. */
function endOfUse(text: string, start: number, name: string): number | undefined {
  if (letterOrDigit.test(text[start - 1] ?? '')) return undefined;
  const end = start + name.length;
  const next = text[end] ?? '';
  if (!letterOrDigit.test(next)) return end;
  return next === 's' && !letterOrDigit.test(text[end + 1] ?? '') ? end + 1 : undefined;
}
