import fc from 'fast-check';
import { inlineText } from '../../src/markup/index.ts';
import {
  type Abstract,
  type Contribution,
  type InlineMarkup,
  type PartialDate,
  parseDoi,
  parseIssn,
  parseOrcid,
  parsePmcid,
  parsePmid,
  type WorkDescription,
  type WorkType,
} from '../../src/model/index.ts';

/** Words as titles, abstracts and names have them; nothing that a format could take for its own grammar is spared. */
const word = fc.constantFrom(
  ...'exosome cartilage naïve β-cell TGF-β1 IL-10 Ångström Łódź <0.05 R&D 50% $5 {DNA} C# a_b ~10 #1 "so" it’s – یاخته گیاه'.split(
    ' ',
  ),
);
const text = fc.array(word, { minLength: 2, maxLength: 9 }).map((words) => words.join(' '));
const markedUp = fc
  .array(
    fc.tuple(word, fc.constantFrom('', '', '', '', 'i', 'sub', 'sup', 'b')).map(([plain, tag]) => {
      const safe = inlineText(plain);
      return tag === '' ? safe : `<${tag}>${safe}</${tag}>`;
    }),
    { minLength: 3, maxLength: 9 },
  )
  .map((parts) => parts.join(' ') as InlineMarkup);
const number = (max: number) => fc.integer({ min: 1, max }).map(String);

function checked<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The generator made what the model refuses.');
  return value;
}

const families = [
  'Aghajani',
  'von der Linden',
  'O’Neill',
  'García Márquez',
  'Łukasz',
  'رضایی',
  'Smith-Jones',
  'Öz',
];
const givens = ['Sina', 'Maria Luisa', 'Jean-Paul', 'Zoë', 'سارا', 'Ulrich K.'];
const affiliation = fc
  .tuple(fc.constantFrom('Heart', 'Rheumatology', 'Public Health'), fc.constantFrom('Example', 'Sample'))
  .map(([unit, city]) => ({ text: `Department of ${unit}, University of ${city}, ${city}` }));
const orcid = fc
  .constantFrom('0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X')
  .map((id) => checked(parseOrcid(id)));

const person: fc.Arbitrary<Contribution> = fc
  .record({
    family: fc.constantFrom(...families),
    given: fc.option(fc.constantFrom(...givens), { nil: undefined }),
    suffix: fc.option(fc.constantFrom('Jr.', 'III'), { nil: undefined, freq: 8 }),
    role: fc.constantFrom('author' as const, 'author' as const, 'author' as const, 'editor' as const),
    affiliations: fc.uniqueArray(affiliation, { maxLength: 2, selector: ({ text: printed }) => printed }),
    orcid: fc.option(orcid, { nil: undefined, freq: 3 }),
    corresponding: fc.option(fc.constant(true), { nil: undefined, freq: 6 }),
    equal: fc.option(fc.constant(true), { nil: undefined, freq: 6 }),
  })
  .map(({ family, given, suffix, role, affiliations, ...marks }) => ({
    // A suffix belongs to a whole name.
    contributor: defined({ kind: 'person' as const, family, given, suffix: given && suffix }),
    role,
    affiliations,
    ...defined(marks),
  })) as fc.Arbitrary<Contribution>;
const group: fc.Arbitrary<Contribution> = fc.constant({
  contributor: { kind: 'group', name: 'Example Trial Group' },
  role: 'author',
  affiliations: [],
});

const date: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.record({ year: fc.integer({ min: 1950, max: 2026 }) }),
  fc.record({ year: fc.integer({ min: 1950, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    year: fc.integer({ min: 1950, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
);

const abstract: fc.Arbitrary<Abstract> = fc.oneof(
  markedUp.map((one) => ({ sections: [{ text: one }] })),
  fc.tuple(markedUp, markedUp).map(([methods, results]) => ({
    sections: [
      { label: 'METHODS', text: methods },
      { label: 'RESULTS', text: results },
    ],
  })),
);

const identifiers = fc
  .record({
    doi: fc.option(
      number(99999).map((n) => checked(parseDoi(`10.5555/lectern.${n}`))),
      { nil: undefined },
    ),
    pmid: fc.option(
      number(99999999).map((n) => checked(parsePmid(n))),
      { nil: undefined },
    ),
    pmcid: fc.option(
      number(9999999).map((n) => checked(parsePmcid(`PMC${n}`))),
      { nil: undefined },
    ),
  })
  .map(defined);

const source = fc
  .record({
    name: fc.constantFrom('Journal of Examples', 'Annals of R & D', 'مجله نمونه', 'Zeitschrift für Übungen'),
    kind: fc.constant('journal' as const),
    abbreviation: fc.option(fc.constantFrom('J Ex', 'Ann R&D'), { nil: undefined }),
    issns: fc.option(
      fc.constantFrom([{ issn: checked(parseIssn('2049-3630')), medium: 'unknown' as const }]),
      {
        nil: undefined,
      },
    ),
    publisher: fc.option(fc.constantFrom('Example & Sons', 'University Press'), { nil: undefined }),
  })
  .map(defined);

const pages = fc
  .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 40 }))
  .map(([first, count]) => `${first}–${first + count}`);

/** Works of every shape that a writer has to be ready for; `types` are those that the format can tell apart. */
export function arbitraryWork(types: readonly WorkType[] = ['article']): fc.Arbitrary<WorkDescription> {
  const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  return fc
    .record({
      identifiers,
      type: fc.constantFrom(...types),
      title: markedUp,
      vernacularTitle: fc.option(fc.constant(inlineText('عنوان به زبان اصلی')), { nil: undefined, freq: 5 }),
      languages: optional(fc.constantFrom(['en'], ['fa'], ['de'])),
      contributions: fc
        .tuple(fc.array(person, { maxLength: 5 }), fc.array(group, { maxLength: 1 }))
        .map(([persons, groups]) => [...persons, ...groups]),
      source: optional(source),
      volume: optional(number(99)),
      issue: optional(number(12)),
      pages: optional(pages),
      published: optional(date),
      abstract: optional(abstract),
      keywords: optional(
        fc.uniqueArray(text, { minLength: 1, maxLength: 4 }).map((all) => all.map((one) => ({ text: one }))),
      ),
      subjects: optional(
        fc.constantFrom([{ scheme: 'mesh' as const, name: 'Arthritis, Rheumatoid', major: true }]),
      ),
      funding: optional(fc.constantFrom([{ funder: 'Example Fund', awards: ['EX-1', 'EX-2'] }])),
      license: optional(fc.constant('https://creativecommons.org/licenses/by/4.0/')),
    })
    .map(defined) as fc.Arbitrary<WorkDescription>;
}

function defined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
