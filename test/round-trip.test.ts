import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFormats, importFormats, type Reading, writeList } from '../src/formats/index.ts';
import { type WorkDescription, type WorkType, workTypes } from '../src/model/index.ts';
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
    mold: authorsFirst,
  },
  jats: {
    types: workTypes,
    mold: authorsFirst,
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
    mold: (work) => inDublinCore(authorsFirst(work)),
  },
  csv: {
    types: ['article', 'review', 'book', 'dataset', 'other'],
    mold: (work) => ({ ...work, contributions: authorsThenNames(work.contributions) }),
  },
  ris: {
    types: [
      'article',
      'review',
      'preprint',
      'editorial',
      'letter',
      'notice',
      'peer-review',
      'conference-paper',
      'dissertation',
      'dataset',
      'software',
      'other',
    ],
    mold: asRisLists,
  },
  nbib: {
    types: ['article', 'review', 'preprint', 'editorial', 'letter', 'conference-paper', 'dissertation'],
    mold: asPubmedLists,
  },
  'csl-json': {
    types: [
      'article',
      'preprint',
      'conference-paper',
      'book-chapter',
      'dataset',
      'software',
      'dissertation',
      'other',
    ],
    mold: rolesTogether,
  },
};

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

/** RIS lists authors before editors; a name of several words without a given name cannot be told from a group's. */
function asRisLists(work: WorkDescription): WorkDescription {
  const { contributions } = authorsFirst(work);
  const placesOf = (name: string) =>
    contributions
      .filter((one) => JSON.stringify(one.contributor) === name)
      .flatMap(({ affiliations }) => affiliations);
  return {
    ...work,
    contributions: contributions.map((one) => {
      const { contributor } = one;
      const isLone =
        contributor.kind === 'person' && contributor.given === undefined && /\s/.test(contributor.family);
      return {
        ...one,
        contributor: isLone ? { kind: 'group', name: contributor.family } : contributor,
        // Of two who have the same name an address beside the byline means both.
        affiliations: [...new Set(placesOf(JSON.stringify(contributor)).map(({ text }) => text))]
          .sort()
          .map((text) => ({ text })),
      };
    }),
  };
}

/** A byline of PubMed lists the authors before the editors, and writes `Jr` without its dot. */
function asPubmedLists(work: WorkDescription): WorkDescription {
  const contributions = authorsFirst(work).contributions.map((one) => {
    const { contributor } = one;
    if (contributor.kind === 'group' || contributor.suffix === undefined) return one;
    return { ...one, contributor: { ...contributor, suffix: contributor.suffix.replace('.', '') } };
  });
  return { ...work, contributions };
}

function authorsFirst({ contributions, ...work }: WorkDescription): WorkDescription {
  const inRole = (role: string) => contributions.filter((one) => one.role === role);
  return { ...work, contributions: [...inRole('author'), ...inRole('editor')] };
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

/** CSL has a list for each role; datasets and theses have a publisher and nothing that holds them. */
function rolesTogether(work: WorkDescription): WorkDescription {
  const { contributions, source, type } = work;
  const isAlone = ['dataset', 'software', 'dissertation'].includes(type) && source !== undefined;
  const publisher = source?.publisher ?? source?.name;
  return {
    ...work,
    contributions: ['author', 'editor'].flatMap((role) => contributions.filter((one) => one.role === role)),
    ...(isAlone && { source: { ...source, ...(publisher !== undefined && { publisher }) } }),
  };
}

function problemsOf(reading: Reading): readonly string[] {
  return reading.kind === 'problem' ? [reading.problem.reason] : [];
}
