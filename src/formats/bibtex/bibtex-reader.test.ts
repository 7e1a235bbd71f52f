import { describe, expect, it } from 'vitest';
import type { ReaderLimits, Reading } from '../format.ts';
import { bibtex } from './bibtex.ts';

function read(text: string, limits?: ReaderLimits, piece = 50): readonly Reading[] {
  const bytes = Buffer.from(text);
  const reader = bibtex.createReader(limits);
  const readings: Reading[] = [];
  for (let at = 0; at < bytes.length; at += piece)
    readings.push(...reader.push(bytes.subarray(at, at + piece)));
  return [...readings, ...reader.end()];
}

function recordsOf(readings: readonly Reading[]) {
  return readings.flatMap((reading) => (reading.kind === 'record' ? reading : []));
}

function payloads(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap((reading) => ('payload' in reading ? Buffer.from(reading.payload).toString() : []));
}

const child = '@inproceedings{child, title = {A Talk}, crossref = {Parent}}\n';
const parent = '@proceedings{parent, title = {The Meeting}, publisher = press, year = 2001}\n';
const macro = '@string{press = {Sample Press}}\n';
const filler = '@misc{x, title = {Something Else}}\n';

describe('reading BibTeX', () => {
  it.each([
    ['before', macro + parent + child],
    ['after', macro + child + filler.repeat(30) + parent],
  ])('lets an entry inherit from one that comes %s it', (_, file) => {
    const talk = recordsOf(read(file)).find(({ description }) => description.title === 'A Talk');
    expect(talk?.description).toMatchObject({
      source: { name: 'The Meeting', publisher: 'Sample Press' },
      published: { year: 2001 },
    });
    expect(talk?.notices).toBeUndefined();
    const again = talk && bibtex.describe(talk.payload);
    expect(again).toEqual(talk?.description);
  });

  it('keeps with an entry the definitions and the parent that it needs, and nothing else', () => {
    const all = payloads(read(`@string{other = {X}}\n${macro}${child}${parent}`));
    expect(all.find((payload) => payload.includes('@inproceedings'))).toBe(
      '@comment{the last entry is the work; it refers to those before it}\n' +
        '@string{press = {Sample Press}}\n' +
        `${parent}${child.trim()}`,
    );
  });

  it('says when a parent is nowhere', () => {
    const [only] = recordsOf(read(child));
    expect(only?.notices).toEqual(['It refers to “Parent”, which is not in the file, or not near enough.']);
  });

  it('is not caught in circles of parents', () => {
    const circle =
      '@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}\n@book{c, title = {C}, crossref = {c}}\n';
    expect(recordsOf(read(circle))).toHaveLength(3);
  });

  it('passes over entries that are known with their parents, whichever comes first', () => {
    const file = macro + child + parent;
    const known = new Set(payloads(read(file)));
    const again = read(file, { isKnown: (payload) => known.has(Buffer.from(payload).toString()) });
    expect(again.map(({ kind }) => kind)).toEqual(['passed', 'passed']);
  });

  it('reads an entry anew once its parent is in the file', () => {
    const known = new Set(payloads(read(child)));
    const again = read(child + macro + parent, {
      isKnown: (payload) => known.has(Buffer.from(payload).toString()),
    });
    expect(again.map(({ kind }) => kind)).toEqual(['record', 'record']);
  });

  it('holds back no more than a few megabytes of entries that wait', () => {
    const long = 'x'.repeat(500_000);
    const children = Array.from(
      { length: 30 },
      (_, at) => `@inproceedings{c${at}, title = {T${at}}, abstract = {${long}}, crossref = {p}}\n`,
    );
    const reader = bibtex.createReader();
    const told = [...reader.push(Buffer.from(children.join('')))];
    expect(recordsOf(told).length).toBeGreaterThan(10);
    const rest = [...reader.push(Buffer.from('@proceedings{p, title = {P}}\n')), ...reader.end()];
    expect(recordsOf(rest).filter(({ notices }) => notices === undefined).length).toBeGreaterThan(10);
  });

  it('loses one entry where a brace is missing, and reads the next', () => {
    const readings = read('@article{a, title = {Open, year = {2001}\n\n@article{b, title = {Whole}}\n');
    expect(recordsOf(readings).map(({ description }) => description.title)).toContain('Whole');
  });

  it.each([
    ['a letter', 'Write to ida@example.org {today}.'],
    ['JSON', '[{"title": "@article{a, title = {b}}"}]'],
    ['XML', '<a>@article{a, title = {b}}</a>'],
    ['RIS', 'TY  - JOUR\nER  - \n'],
  ])('does not take %s for BibTeX', (_, text) => {
    expect(bibtex.recognises(text)).toBe(false);
  });
});
