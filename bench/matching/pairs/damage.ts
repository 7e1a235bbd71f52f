import { inlineText, plainText } from '../../../src/markup/index.ts';
import type { Contribution, WorkDescription } from '../../../src/model/index.ts';
import type { Random } from './random.ts';
import { slip } from './slip.ts';

type Damage = (description: WorkDescription, random: Random) => WorkDescription;

/** What happens to descriptions between one database and another, by name. A damage that finds nothing to harm gives the same description back. */
export const damages: Readonly<Record<string, Damage>> = {
  'title cut off': (d, random) => {
    const title = plainText(d.title);
    const length = random.pick([50, 60, 80, 100, 120, 150]);
    if (title.length <= length + 5) return d;
    return withTitle(
      d,
      random.chance(0.5) ? `${title.slice(0, length)}...` : title.slice(0, title.lastIndexOf(' ', length)),
    );
  },
  'subtitle left out': (d) => {
    const title = plainText(d.title);
    const at = title.search(/: |\. (?=[A-Z])| [-–—] |\? /);
    return at < 15 ? d : withTitle(d, title.slice(0, at));
  },
  'upper case': (d) => withTitle(d, plainText(d.title).toUpperCase()),
  'other punctuation': (d, random) =>
    withTitle(
      d,
      plainText(d.title)
        .replace(/[-–—]/g, () => random.pick([' ', '-', '–', '—', '‐', '']))
        .replace(/: /g, () => random.pick(['. ', ' - ', ': ', ' : ', ' ']))
        .replace(/['’]/g, () => random.pick(["'", '’', '´', '']))
        .replace(/[“”"]/g, () => random.pick(['"', '“', "''", '']))
        .replace(/,/g, () => random.pick([',', '', ' ,'])) +
        random.pick(['', '.', ' .', ' [Review]', ' [see comments]']),
    ),
  'british or american': (d) => {
    let title = plainText(d.title);
    for (const [british, american] of spellings) {
      title = british.test(title) ? title.replace(british, american) : title;
    }
    return withTitle(d, title);
  },
  'greek and symbols': (d, random) =>
    withTitle(
      d,
      plainText(d.title)
        .replace(/[αβγδκμ]/g, (letter) => greek[letter] ?? letter)
        .replace(/\balpha\b/gi, () => random.pick(['α', 'a', 'alpha']))
        .replace(/\bbeta\b/gi, () => random.pick(['β', 'ß', 'beta']))
        .replace(/\bgamma\b/gi, 'γ')
        .replace(/[®™©]/g, '')
        .replace(/&/g, () => random.pick(['and', '&amp;', '&']))
        .replace(/ and /g, () => random.pick([' and ', ' & ', ' and '])),
    ),
  'one or two slips': (d, random) => {
    let title = plainText(d.title);
    for (let left = 1 + random.below(2); left > 0; left -= 1) title = slip(title, random);
    return withTitle(d, title);
  },
  'small words': (d, random) =>
    withTitle(
      d,
      plainText(d.title).replace(/ (?:the|a|an|of|in) /g, (word) => (random.chance(0.3) ? ' ' : word)),
    ),
  'bracketed title': (d) => withTitle(d, `[${plainText(d.title)}].`),
  'title in the other language': (d) =>
    d.vernacularTitle === undefined
      ? d
      : withTitle(d, plainText(d.vernacularTitle).replace(/^\[|\]\.?$/g, '')),
  'names swapped': (d) =>
    mapPersons(d, (person) =>
      person.given ? { kind: 'person', family: person.given, given: person.family } : person,
    ),
  'initials only': (d) =>
    mapPersons(d, (person) =>
      person.given
        ? {
            kind: 'person',
            family: person.family,
            given: person.given
              .split(/[\s.-]+/)
              .map((part) => part[0] ?? '')
              .join('')
              .toUpperCase(),
          }
        : person,
    ),
  'names without diacritics': (d) =>
    mapPersons(d, (person) => ({
      ...person,
      family: person.family.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
    })),
  'authors cut': (d, random) => ({
    ...d,
    contributions: d.contributions.slice(0, random.pick([1, 3, 6, 10])),
  }),
  'authors missing': (d) => ({ ...d, contributions: [] }),
  'year of the web': (d, random) =>
    d.published === undefined
      ? d
      : { ...d, published: { year: d.published.year + random.pick([-1, 1, -1]) } },
  'year missing': (d) => without(d, 'published', 'publishedOnline'),
  'volume and pages missing': (d) => without(d, 'volume', 'issue', 'pages', 'articleNumber'),
  'pages abbreviated': (d) =>
    d.pages === undefined
      ? d
      : { ...d, pages: d.pages.replace(/^(\d+)\d\d[-–](\d+)$/, (whole) => whole.split(/[-–]/)[0] ?? whole) },
  'venue abbreviated': (d, random) => {
    const { source } = d;
    if (source === undefined) return d;
    const name =
      source.abbreviation ??
      source.name
        .split(' ')
        .filter((word) => word.length > 3 || source.name.length < 15)
        .map((word) => (word.length > 6 ? `${word.slice(0, 3 + random.below(3))}.` : word))
        .join(' ');
    return random.chance(0.3) ? without(d, 'source') : { ...d, source: { name } };
  },
  'persian and arabic letters': (d) =>
    withTitle(
      d,
      plainText(d.title)
        .replace(/ی/g, 'ي')
        .replace(/ک/g, 'ك')
        .replace(/\u200c/g, ''),
    ),
};

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  μ: 'mu',
};
const spellings: readonly (readonly [RegExp, string])[] = [
  [/aemia\b/g, 'emia'],
  [/haem/gi, 'hem'],
  [/paed/gi, 'ped'],
  [/oestr/gi, 'estr'],
  [/tumour/gi, 'tumor'],
  [/isation\b/g, 'ization'],
  [/\brandomised\b/gi, 'randomized'],
  [/\brandomized\b/gi, 'randomised'],
  [/behaviour/gi, 'behavior'],
  [/behavior\b/gi, 'behaviour'],
  [/centre\b/gi, 'center'],
  [/tumor\b/g, 'tumour'],
  [/anesth/gi, 'anaesth'],
  [/leukemia/gi, 'leukaemia'],
  [/modeling/gi, 'modelling'],
  [/program\b/gi, 'programme'],
];

function withTitle(description: WorkDescription, title: string): WorkDescription {
  return { ...description, title: inlineText(title) };
}

function without(
  description: WorkDescription,
  ...fields: readonly (keyof WorkDescription)[]
): WorkDescription {
  return Object.fromEntries(
    Object.entries(description).filter(([name]) => !fields.includes(name as keyof WorkDescription)),
  ) as unknown as WorkDescription;
}

function mapPersons(
  description: WorkDescription,
  change: (person: Extract<Contribution['contributor'], { kind: 'person' }>) => Contribution['contributor'],
): WorkDescription {
  return {
    ...description,
    contributions: description.contributions.map((contribution) =>
      contribution.contributor.kind === 'person'
        ? { ...contribution, contributor: change(contribution.contributor) }
        : contribution,
    ),
  };
}

/** The description without what names the work outright. */
export function withoutIdentifiers(description: WorkDescription): WorkDescription {
  return { ...description, identifiers: {} };
}
