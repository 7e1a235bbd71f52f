import { readWords, type Word } from '../hard-words/read-words.ts';
import type { GlossaryEntry } from './entry.ts';
import type { TermForm, TermIndex } from './term-form.ts';

/** A term of a glossary in a text: positions in UTF-16 units. */
export interface FoundTerm {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

export function indexTerms(entries: Iterable<GlossaryEntry>, language: string): TermIndex {
  const forms = new Map<string, TermForm[]>();
  for (const { id, terms } of entries)
    for (const term of terms[language] ?? []) {
      const keys = readWords(term).map(({ facts }) => facts.key);
      const [first] = keys;
      if (first === undefined) continue;
      const capitals = keys.length === 1 && /\p{Lu}.*\p{Lu}/u.test(term) ? term : undefined;
      const own = forms.get(first) ?? [];
      own.push({ keys, id, ...(capitals !== undefined && { capitals }) });
      forms.set(first, own);
    }
  for (const own of forms.values()) own.sort((one, other) => other.keys.length - one.keys.length);
  return forms;
}

/**
 * The terms in a text, each where it stands first and each place once, the longest term that fits. Single words that every
 * reader knows are left alone. `known` holds the ids that were found before and takes those that are found now.
 */
export function findTerms(
  text: string,
  words: readonly Word[],
  index: TermIndex,
  known: Set<string>,
): readonly FoundTerm[] {
  const found: FoundTerm[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const { facts } = word;
    if (facts.termsOf !== index) {
      facts.termsOf = index;
      facts.terms = index.get(facts.key);
    }
    const forms = facts.terms;
    if (forms === undefined) continue;
    let form: TermForm | undefined;
    for (let tried = 0; form === undefined && tried < forms.length; tried += 1) {
      const one = forms[tried] as TermForm;
      if (stands(one, text, words, at)) form = one;
    }
    if (form === undefined) continue;
    const last = at + form.keys.length - 1;
    if (!known.has(form.id)) {
      known.add(form.id);
      found.push({ start: word.start, end: (words[last] as Word).end, id: form.id });
    }
    at = last;
  }
  return found;
}

function stands({ keys, capitals }: TermForm, text: string, words: readonly Word[], at: number): boolean {
  const first = words[at] as Word;
  if (keys.length === 1)
    return capitals === undefined
      ? first.facts.familiarity !== 'everyday'
      : text.slice(first.start, first.end) === capitals;
  for (let next = 1; next < keys.length; next += 1) {
    const word = words[at + next];
    if (word === undefined || word.facts.key !== keys[next]) return false;
    const before = words[at + next - 1] as Word;
    // One space or one hyphen: a comma between them makes them two things.
    if (word.start !== before.end + 1) return false;
  }
  return true;
}
