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
      'editorial',
      'letter',
      'notice',
      'preprint',
      'peer-review',
      'dataset',
      'software',
    ],
    mold: authorsBeforeEditors,
  },
};

/** BibTeX has a list for each role. */
function authorsBeforeEditors(work: WorkDescription): WorkDescription {
  const byRole = (role: string) => work.contributions.filter((contribution) => contribution.role === role);
  return { ...work, contributions: [...byRole('author'), ...byRole('editor')] };
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
