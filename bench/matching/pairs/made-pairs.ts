import { inlineText, plainText } from '../../../src/markup/index.ts';
import type { WorkDescription } from '../../../src/model/index.ts';
import type { LabelledRecord } from '../readers/labelled-records.ts';
import { withoutIdentifiers } from './damage.ts';
import { halfOf, type LabelledPair } from './labelled-pair.ts';
import { type Random, seededRandom } from './random.ts';

const makers: Readonly<Record<string, (d: WorkDescription, random: Random) => WorkDescription>> = {
  'made: erratum of it': (d, random) =>
    later(
      titled(
        d,
        `${random.pick(['Erratum: ', 'Correction: ', 'Corrigendum to: ', 'Author Correction: ', 'Erratum to '])}${plainText(d.title)}`,
      ),
      random,
    ),
  'made: retraction of it': (d, random) =>
    later(
      titled(
        d,
        `${random.pick(['Retraction: ', 'Retraction note: ', 'Notice of Retraction: ', 'Retraction. '])}${plainText(d.title)}`,
      ),
      random,
    ),
  'made: reply or comment': (d, random) =>
    later(
      titled(
        d,
        `${random.pick(['Reply to: ', 'Comment on: ', "Authors' reply: ", 'Re: ', 'Comments on ', 'Commentary: ', 'Response to: '])}${plainText(d.title)}`,
      ),
      random,
    ),
  'made: part two of it': (d, random) => {
    const title = plainText(d.title).replace(/\.$/, '');
    return nextPages(
      titled(d, `${title}${random.pick([': part II', '. 2', ' II', ': part two', ' (part 2)'])}`),
      random,
    );
  },
  'made: preprint of it': (d) => ({
    ...withoutPlace(d),
    type: 'preprint',
    source: { name: 'medRxiv' },
    ...(d.published && { published: { year: d.published.year - 1 } }),
  }),
  'made: conference abstract of it': (d, random) => ({
    ...nextPages(withoutPlace(d), random),
    type: random.chance(0.5) ? 'conference-paper' : 'article',
    source: {
      name: random.pick([
        'Annual Meeting of the European Society',
        'Gastroenterology',
        'Value in Health',
        'Blood',
        'Proceedings of the International Conference',
      ]),
    },
    volume: String(1 + random.below(200)),
    ...(d.published && { published: { year: d.published.year - random.below(2) } }),
  }),
  'made: protocol of it': (d, random) => ({
    ...nextPages(
      titled(
        withoutPlace(d),
        `${plainText(d.title).replace(/[.:].*$/, '')}: ${random.pick(['study protocol for a randomised controlled trial', 'rationale and design', 'protocol of a cohort study'])}`,
      ),
      random,
    ),
    source: { name: 'Trials' },
    volume: String(1 + random.below(30)),
    ...(d.published && { published: { year: d.published.year - 2 } }),
  }),
  'made: chapter of the book': (d) => ({ ...withoutPlace(d), type: 'book', source: { name: 'Springer' } }),
};

const aboutAnother = /^\W*(?:correct|errat|retract|withdraw|reply|comment|response)/i;

/** Real records, and what could be mistaken for them, made of them: notices, replies, parts, preprints, protocols … */
export function madePairs(records: readonly LabelledRecord[], seed: number): readonly LabelledPair[] {
  const random = seededRandom(seed);
  const pairs: LabelledPair[] = [];
  for (const { work, provider, description } of records) {
    if (work === undefined || provider === 'abstracts' || provider === 'cited') continue;
    if (description.type === 'notice' || !random.chance(0.4)) continue;
    const title = plainText(description.title);
    // What is about another work already would become a notice of a notice.
    if (title.length < 25 || aboutAnother.test(title)) continue;
    const [kind, make] = random.pick(Object.entries(makers));
    const a = kind.includes('chapter') ? { ...description, type: 'book-chapter' as const } : description;
    pairs.push({
      a: withoutIdentifiers(a),
      b: withoutIdentifiers(make(description, random)),
      same: false,
      kinds: [kind],
      half: halfOf(work),
    });
  }
  return pairs;
}

function titled(description: WorkDescription, title: string): WorkDescription {
  return { ...description, title: inlineText(title) };
}

/** In the same venue, up to two years later, on other pages, as notices are. */
function later(description: WorkDescription, random: Random): WorkDescription {
  const { published, volume } = description;
  const years = random.below(3);
  return {
    ...nextPages(description, random),
    ...(published && { published: { year: published.year + years } }),
    ...(volume && /^\d+$/.test(volume) && { volume: String(Number(volume) + years) }),
  };
}

function nextPages(description: WorkDescription, random: Random): WorkDescription {
  const first = 1 + random.below(3000);
  const { articleNumber: _, ...rest } = description;
  return { ...rest, pages: `${first}-${first + 1 + random.below(9)}` };
}

function withoutPlace(description: WorkDescription): WorkDescription {
  const { volume: _1, issue: _2, pages: _3, articleNumber: _4, ...rest } = description;
  return rest;
}
