import { describe, expect, it } from 'vitest';
import { readWords } from '../hard-words/read-words.ts';
import { ownGlossary } from './own-glossary.ts';

const entries = ownGlossary().flatMap(({ entries }) => entries);
const isTidy = (term: string): boolean => term.length > 1 && term === term.trim();

/** How many words of a text a general reader is unlikely to know, without those of the term itself. */
function rareWords(definition: string, terms: readonly string[]): readonly string[] {
  const own = new Set(terms.flatMap((term) => readWords(term).map(({ facts }) => facts.key)));
  return readWords(definition)
    .filter(({ facts }) => facts.familiarity === 'rare' && !own.has(facts.key))
    .map(({ start, end }) => definition.slice(start, end));
}

describe('the glossary of our own', () => {
  it('holds some hundreds of terms', () => {
    expect(entries.length).toBeGreaterThanOrEqual(400);
  });

  it('explains each of them in both languages', () => {
    for (const { id, terms, definitions } of entries) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      for (const language of ['en', 'fa']) {
        const definition = definitions[language] ?? '';
        expect(terms[language], id).toSatisfy((all: readonly string[]) => all.every(isTidy));
        expect(definition, id).toMatch(/^\S.*\S\.$/u);
        expect(definition.split(/\s+/).length, id).toBeLessThanOrEqual(language === 'en' ? 20 : 24);
      }
      expect(definitions.fa, id).toMatch(/[\u0600-\u06ff]{2}/);
      expect(terms.fa?.[0], id).toMatch(/[\u0600-\u06ff]{2}/);
      // Arabic letters that look like the Persian ones.
      expect(`${definitions.fa}${terms.fa?.join('')}`, id).not.toMatch(/[يك]/);
    }
  });

  it('explains them in words that most people know', () => {
    const hard = entries.map(({ id, terms, definitions }) => [
      id,
      rareWords(definitions.en ?? '', terms.en ?? []),
    ]);
    expect(hard.filter(([, words]) => words?.length !== 0)).toEqual([]);
  });

  it.each(['en', 'fa'])('gives each form of a term one meaning (%s)', (language) => {
    const owners = new Map<string, string[]>();
    for (const { id, terms } of entries)
      for (const term of terms[language] ?? []) {
        const form = readWords(term)
          .map(({ facts }) => facts.key)
          .join(' ');
        owners.set(form, [...(owners.get(form) ?? []), id]);
      }
    expect([...owners].filter(([, ids]) => new Set(ids).size > 1)).toEqual([]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});
