import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFormats, importFormats, type Reading, writeList } from '../src/formats/index.ts';
import type { WorkDescription, WorkType } from '../src/model/index.ts';
import { arbitraryWork } from './support/arbitrary-work.ts';
import { asHeld } from './support/as-held.ts';

interface RoundTrip {
  /** The types that the format tells apart. */
  readonly types?: readonly WorkType[];
  /** What the format's grammar makes of a work before it is compared: order of editors, joined sections. */
  readonly mold?: (work: WorkDescription) => WorkDescription;
}

/** Formats that are written and read: by the name that both sides have. */
const roundTrips: Readonly<Record<string, RoundTrip>> = {
  bibtex: {
    types: [
      'article',
      'review',
      'preprint',
      'conference-paper',
      'book-chapter',
      'dataset',
      'software',
      'peer-review',
      'editorial',
      'letter',
      'notice',
      'other',
    ],
    mold: (work) => ({ ...work, contributions: editorsLast(work.contributions) }),
  },
  jats: {
    types: [
      'article',
      'review',
      'preprint',
      'conference-paper',
      'book',
      'book-chapter',
      'dissertation',
      'dataset',
      'software',
      'report',
      'peer-review',
      'editorial',
      'letter',
      'notice',
      'other',
    ],
    mold: (work) => ({ ...work, contributions: editorsLast(work.contributions) }),
  },
  'oai-dc': {
    types: [
      'article',
      'review',
      'preprint',
      'conference-paper',
      'book-chapter',
      'dissertation',
      'dataset',
      'software',
      'report',
      'peer-review',
      'editorial',
      'letter',
      'notice',
      'other',
    ],
    mold: (work) => inDublinCore({ ...work, contributions: editorsLast(work.contributions) }),
  },
  csv: {
    types: ['article', 'review', 'book', 'dataset', 'other'],
    mold: (work) => ({ ...work, contributions: authorsThenNames(work.contributions) }),
  },
};

/** Editors stand in a group of their own behind the others. */
function editorsLast(contributions: WorkDescription['contributions']): WorkDescription['contributions'] {
  const isEditor = ({ role }: (typeof contributions)[number]) => role === 'editor';
  return [...contributions.filter((one) => !isEditor(one)), ...contributions.filter(isEditor)];
}

/** Dublin Core has one element for keywords and headings; and no place for a volume but behind the name of the source. */
function inDublinCore({ volume, issue, pages, ...work }: WorkDescription): WorkDescription {
  const headings = (work.subjects ?? []).map(({ name }) => ({ text: name }));
  const keywords = [...(work.keywords ?? []), ...headings];
  const { source } = work;
  return {
    ...work,
    ...(keywords.length > 0 && { keywords }),
    ...(source && volume !== undefined && { volume }),
    ...(source && issue !== undefined && { issue }),
    ...(source && pages !== undefined && { pages }),
  };
}

/** Editors stand in a column of their own, which holds nothing but names. */
function authorsThenNames(contributions: WorkDescription['contributions']): WorkDescription['contributions'] {
  const names = contributions
    .filter(({ role }) => role !== 'author')
    .map(({ contributor, role }) => ({ contributor, role, affiliations: [] }));
  return [...contributions.filter(({ role }) => role === 'author'), ...names];
}

const url = 'https://science.example.org/works/k3v9x2m1/title';

describe.each(Object.entries(roundTrips))(
  'what is written as %s',
  (name, { types, mold = (work) => work }) => {
    const exporting = exportFormats.find((format) => format.name === name);
    const importing = importFormats.find((format) => format.name === name);

    it('reads as the same works, in every field that the format holds', () => {
      if (!exporting || !importing) throw new Error(`There is no format ${name}.`);
      const works = fc.array(arbitraryWork(types), { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(works, (all) => {
          const written = Buffer.from(
            writeList(
              exporting,
              all.map((work) => ({ work, url })),
            ),
          );
          expect(importing.recognises(written.toString('utf8', 0, 65_536))).toBe(true);
          const reader = importing.createReader();
          const readings = [...reader.push(written), ...reader.end()];
          expect(readings.flatMap(problemsOf)).toEqual([]);
          const back = readings.flatMap((reading) =>
            reading.kind === 'record' ? [reading.description] : [],
          );
          const held = (work: WorkDescription) => asHeld(mold(work), exporting.holds);
          expect(back.map(held)).toEqual(all.map(held));
        }),
        { numRuns: 200 },
      );
    });
  },
);

describe('the round trips', () => {
  it('are all of formats that are written and read', () => {
    for (const name of Object.keys(roundTrips)) {
      expect(exportFormats.find((format) => format.name === name)?.holds.length).toBeGreaterThan(0);
      expect(importFormats.map((format) => format.name)).toContain(name);
    }
  });
});

function problemsOf(reading: Reading): readonly string[] {
  return reading.kind === 'problem' ? [reading.problem.reason] : [];
}
