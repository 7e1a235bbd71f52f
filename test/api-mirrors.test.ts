import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { endpoints } from '../src/api/index.ts';
import { pubmedFile, pubmedRecord } from './support/pubmed-file.ts';
import { eventually, lectern } from './support/run-command.ts';
import { sampleSite } from './support/sample-site.ts';

const { address: site, data } = await sampleSite();
const root = `${site}/api/v1`;
const page = z.looseObject({
  total: z.number().optional(),
  next: z.string().optional(),
  works: z.array(z.looseObject({ id: z.string() })).default([]),
});
const read = async (path: string) => page.parse(await (await fetch(root + path)).json());

it('units are told with their works and people, and works with their units', async () => {
  const { units } = z
    .object({ units: z.array(z.looseObject({ id: z.string(), works: z.number() })) })
    .parse(await (await fetch(`${root}/units`)).json());
  const [unit] = units;
  expect(unit?.works).toBeGreaterThan(0);
  const told: unknown = await (await fetch(`${root}/units/${unit?.id}`)).json();
  endpoints.find(({ id }) => id === 'getUnit')?.answer.parse(told);
  const works = await read(`/units/${unit?.id}/works?limit=5`);
  expect(works.total).toBe(unit?.works);
  const work = await (await fetch(`${root}/works/${works.works[0]?.id}?fields=units`)).json();
  expect(work).toMatchObject({
    units: expect.arrayContaining([
      { id: expect.any(String), names: expect.objectContaining({ en: expect.any(String) }) },
    ]),
  });
  const { affiliations } = z
    .object({ affiliations: z.array(z.looseObject({ units: z.array(z.looseObject({ id: z.string() })) })) })
    .parse(await (await fetch(`${root}/works/${works.works[0]?.id}/affiliations`)).json());
  expect(affiliations.flatMap(({ units: named }) => named)[0]).toMatchObject({
    score: expect.any(Number),
    part: expect.any(String),
    name: expect.any(String),
  });
  expect((await fetch(`${root}/units/nowhere`)).status).toBe(404);
});

it('what a work says in short stands in its abstract, just there', async () => {
  const span = z.object({ text: z.string(), section: z.number(), start: z.number(), end: z.number() });
  const works = z.object({
    works: z.array(
      z.looseObject({
        abstract: z
          .object({ sections: z.array(z.looseObject({ text: z.string() })) })
          .loose()
          .optional(),
        inShort: z.record(z.string(), z.array(z.unknown())).optional(),
      }),
    ),
  });
  const { works: told } = await eventually(
    async () => works.parse(await (await fetch(`${root}/works?limit=100&fields=abstract,inShort`)).json()),
    ({ works: some }) => some.filter(({ inShort }) => inShort).length > 10,
  );
  for (const { abstract, inShort = {} } of told)
    for (const [role, spans] of Object.entries(inShort))
      if (role !== 'silent')
        for (const { text, section, start, end } of z.array(span).parse(spans)) {
          expect(text).not.toBe('');
          expect(abstract?.sections[section]?.text.slice(start, end)).toBe(text);
        }
});

it('what is told of a study and of hard words stands where it is said to stand', async () => {
  const place = { section: z.number(), start: z.number(), end: z.number() };
  const quotation = z.object({ text: z.string().min(1), ...place });
  const said = z.union([
    z.object({ quotation, sentence: z.string() }),
    z.object({ field: z.string(), value: z.string().min(1) }),
  ]);
  const stated = z.object({ is: z.string(), by: said });
  const { works } = await eventually(
    async () =>
      z
        .object({
          works: z.array(
            z.object({
              title: z.string(),
              abstract: z.object({ sections: z.array(z.looseObject({ text: z.string() })) }).optional(),
              study: z.object({ design: stated, subjects: stated, size: said }).partial().optional(),
              shortForms: z
                .array(z.object({ short: z.string(), long: z.string(), uses: z.array(z.object(place)) }))
                .optional(),
              hardWords: z
                .array(z.object({ ...quotation.shape, definitions: z.record(z.string(), z.string()) }))
                .optional(),
            }),
          ),
        })
        .parse(
          await (
            await fetch(`${root}/works?limit=100&fields=title,abstract,study,shortForms,hardWords`)
          ).json(),
        ),
    ({ works: some }) => some.filter(({ study, hardWords }) => study && hardWords).length > 10,
  );
  for (const { title, abstract, study = {}, shortForms = [], hardWords = [] } of works) {
    const textAt = ({ section, start, end }: { section: number; start: number; end: number }) =>
      (section < 0 ? title : (abstract?.sections[section]?.text ?? '')).slice(start, end);
    for (const by of [study.design?.by, study.subjects?.by, study.size])
      if (by && 'quotation' in by) {
        expect(textAt(by.quotation)).toBe(by.quotation.text);
        expect(by.sentence).toContain(by.quotation.text);
      }
    for (const word of hardWords) {
      expect(textAt(word)).toBe(word.text);
      expect(word.definitions.en).toBeTruthy();
    }
    for (const { short, uses } of shortForms)
      for (const use of uses) expect(textAt(use)).toContain(short.replace(/s$/, ''));
  }
  expect(works.some(({ shortForms }) => shortForms)).toBe(true);
});

it('a cursor stays right while records come, change and go', async () => {
  const [newest, found] = [await read('/works?limit=40&fields=id'), await read('/search?q=cells&limit=4')];
  const before = {
    works: (await read('/works?limit=100&fields=id')).works,
    found: (await read('/search?q=cells&limit=100')).works,
  };
  const latest = z
    .object({ next: z.string(), more: z.boolean() })
    .parse(await (await fetch(`${root}/changes?limit=200`)).json());
  // Comes before everything in both lists; and one that was told already goes.
  const gone = newest.works[3]?.id ?? '';
  const file = join(data, '..', 'more.xml');
  const title = 'Cells, cells and cells: cells in cells';
  writeFileSync(file, pubmedFile([pubmedRecord(99_009_801, title, 'Cells. Cells of cells.')]));
  expect((await lectern(['--data', data, 'import', file])).exitCode).toBe(0);
  expect(
    (await lectern(['--data', data, 'set', gone, 'withdrawn', 'true', '--because', 'a test'])).exitCode,
  ).toBe(0);

  const rest = await read(`/works?limit=100&fields=id&cursor=${newest.next}`);
  const added = (await read('/search?q=pmid:99009801')).works[0]?.id;
  const expected = before.works.map(({ id }) => id).slice(40);
  expect(
    rest.works
      .map(({ id }) => id)
      .filter((id) => id !== added)
      .slice(0, expected.length),
  ).toEqual(expected);

  const foundRest = await read(`/search?q=cells&limit=100&cursor=${found.next}`);
  const again = [...found.works, ...foundRest.works].map(({ id }) => id);
  expect(new Set(again).size).toBe(again.length);
  for (const { id } of before.found) if (id !== gone) expect(again).toContain(id);

  const changes: unknown = await (await fetch(`${root}/changes?cursor=${latest.next}&include=works`)).json();
  expect(changes).toMatchObject({
    changes: expect.arrayContaining([
      expect.objectContaining({ id: added, state: 'held', work: expect.objectContaining({ title }) }),
      expect.objectContaining({ id: gone, state: 'withdrawn' }),
    ]),
    more: false,
  });
  const withdrawn = await fetch(`${root}/works/${gone}`);
  expect([withdrawn.status, withdrawn.headers.get('content-type')]).toEqual([
    410,
    'application/problem+json',
  ]);
});
