import { describe, expect, it } from 'vitest';
import type { WorkDescription } from '../model/index.ts';
import { Described } from './described.ts';
import type { Digester } from './digest.ts';

const description = {
  title: 'On “rest” – α',
  identifiers: {},
  contributions: [],
  type: 'article',
} as unknown as WorkDescription;
const json = JSON.stringify(description);

function countingTitles(): Digester & { asked: number } {
  return {
    name: 'titles',
    asked: 0,
    digest({ title }) {
      this.asked += 1;
      return [title];
    },
  };
}

describe('a description on its way into the store', () => {
  it.each([
    ['text', Described.inJson(json)],
    ['bytes', Described.inJson(Buffer.from(json))],
    ['an object', Described.of(description)],
  ])('is the same as text, bytes and object, given as %s', (_, described) => {
    expect(described.description).toEqual(description);
    expect(described.text).toBe(json);
    expect(Buffer.from(described.json).toString()).toBe(json);
  });

  it('makes a digest once, and none that came along', () => {
    const titles = countingTitles();
    const described = Described.inJson(json);
    expect(described.digest(titles).map(String)).toEqual(['On “rest” – α']);
    described.digest(titles);
    expect(titles.asked).toBe(1);
    const made = [Buffer.from('made before')];
    expect(
      Described.inJson('not even JSON', (name) => (name === 'titles' ? made : undefined)).digest(titles),
    ).toBe(made);
    expect(titles.asked).toBe(1);
    expect(
      Described.inJson(json, () => undefined)
        .digest(titles)
        .map(String),
    ).toEqual(['On “rest” – α']);
  });
});
