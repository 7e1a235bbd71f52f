import { expect, it } from 'vitest';
import { importFormats } from './import-formats.ts';

function readingOf(author: unknown) {
  const item = { id: 'a', DOI: '10.5555/a', type: 'article-journal', title: 'A work', author: [author] };
  const format = importFormats.find(({ name }) => name === 'csl-json');
  const reader = format?.createReader();
  const [reading] = reader ? [...reader.push(Buffer.from(JSON.stringify([item]))), ...reader.end()] : [];
  if (reading?.kind !== 'record') throw new Error('The record was not read.');
  expect(format?.describe(reading.payload)).toEqual(reading.description);
  return { contributors: reading.description.contributions.map((one) => one.contributor), reading };
}

it.each([
  [
    { family: 'Maboudi, MD, PhD (s.maboudi@example.org)', given: 'Sara' },
    { family: 'Maboudi', given: 'Sara' },
  ],
  [
    { family: 'Rad', given: 'Omid, MSc' },
    { family: 'Rad', given: 'Omid' },
  ],
  [
    { family: 'Rad; o.rad@example.org', given: 'O' },
    { family: 'Rad', given: 'O' },
  ],
  [
    { family: 'Verdi, Jr., MD', given: 'Javad' },
    { family: 'Verdi', given: 'Javad', suffix: 'Jr' },
  ],
  [{ family: '---', given: 'Javad' }, { family: 'Javad' }],
  [
    { family: 'van der Berg', given: 'Anna (Ann)' },
    { family: 'van der Berg', given: 'Anna (Ann)' },
  ],
])('the name %j is read as people write it', (author, name) => {
  expect(readingOf(author).contributors).toEqual([{ kind: 'person', ...name }]);
});

it('whoever has no letter for a name is left out, and that is said', () => {
  const { contributors, reading } = readingOf({ family: '---', given: '.' });
  expect(contributors).toEqual([]);
  expect(reading.notices).toEqual(['A contributor without any name was left out.']);
});
