// How rightly the kind of a study is told from its words alone: `npm run evaluate:study [-- --sizes 50]`. Publication types
// and headings of real PubMed records are hidden, and are the truth; `--sizes` prints population sizes to be read by hand.
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importFormats } from '../src/formats/index.ts';
import type { WorkDescription } from '../src/model/index.ts';
import type { Design, Said, Subjects } from '../src/plain/plain.ts';
import { type ReadWork, readWork } from '../src/plain/read-work.ts';
import { studyPart } from '../src/plain/study/study-part.ts';
import { bytesOf, filesOf } from './test-data.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string' }, wrong: { type: 'string' } } });

/** What each design is called by those who index. */
const truths: readonly (readonly [Design, types: RegExp, headings?: RegExp])[] = [
  [
    'systematic-review',
    /^(?:systematic review|meta-analysis)/i,
    /^(?:systematic reviews as topic|meta-analysis as topic)$/i,
  ],
  ['review', /^(?:review|systematic review|meta-analysis)$/i],
  ['guideline', /guideline/i],
  ['protocol', /protocol/i],
  ['randomised-trial', /^randomized controlled trial$/i],
  ['case-report', /^case reports$/i],
  [
    'cohort',
    /^$/,
    /^(?:cohort studies|prospective studies|retrospective studies|longitudinal studies|follow-up studies)$/i,
  ],
  ['case-control', /^$/, /^case-control studies$/i],
  ['cross-sectional', /^$/, /^cross-sectional studies$/i],
  ['qualitative', /^$/, /^(?:qualitative research|interviews as topic|focus groups)$/i],
  [
    'diagnostic',
    /^(?:evaluation|validation) study|validation study/i,
    /^(?:sensitivity and specificity|predictive value of tests|reproducibility of results|roc curve)$/i,
  ],
  ['modelling', /^$/, /^(?:models, |computer simulation|markov chains|decision support)/i],
];

function recordsOf(...folder: readonly string[]): readonly WorkDescription[] {
  return filesOf(join(...folder), /\.(?:xml|nbib)(?:\.gz)?$/).flatMap((file) => {
    const wanted = basename(file).includes('.nbib') ? 'nbib' : 'pubmed-xml';
    const reader = importFormats.find(({ name }) => name === wanted)?.createReader();
    return reader
      ? [...reader.push(bytesOf(file)), ...reader.end()].flatMap((read) =>
          read.kind === 'record' ? [read.description] : [],
        )
      : [];
  });
}

const seen = new Set<string>();
const records = [...recordsOf('pubmed'), ...recordsOf('pubmed', 'more'), ...recordsOf('nbib')].filter(
  ({ identifiers, abstract, languages }) => {
    const key = identifiers.pmid ?? '';
    if (abstract === undefined || languages?.[0] === undefined || seen.has(key)) return false;
    seen.add(key);
    return true;
  },
);
/** As it would be without types and headings; a review by type is an article by its words alone. */
const told = records.map((work) => {
  const { publicationTypes: _, subjects: __, ...bare } = work;
  const type = work.type === 'review' ? ('article' as const) : work.type;
  const read = readWork({ ...bare, type });
  return { work, read, study: studyPart.partOf(read).study };
});
const types = ({ publicationTypes = [] }: WorkDescription) => publicationTypes;
const headings = ({ subjects = [] }: WorkDescription) => subjects.map(({ name }) => name);

console.log(
  `${records.length} records with an abstract, ${records.filter((work) => headings(work).length > 0).length} of them with headings`,
);
console.log('design: told, of these rightly (precision); having it, of these found (recall)');
for (const [design, byType, byHeading] of truths) {
  // Where only headings could say so, records without headings say nothing.
  const judged = byType.source === '^$' ? told.filter(({ work }) => headings(work).length > 0) : told;
  const has = ({ work }: (typeof told)[number]) =>
    types(work).some((type) => byType.test(type)) ||
    (byHeading !== undefined && headings(work).some((name) => byHeading.test(name)));
  const given = judged.filter(({ study }) => study?.design?.is === design);
  const right = given.filter(has);
  const having = judged.filter(has);
  console.log(
    `  ${design}: ${given.length}, ${(right.length / given.length).toFixed(2)}; ${having.length}, ${(right.length / having.length).toFixed(2)}`,
  );
  if (values.wrong === design)
    for (const one of given.filter((each) => !has(each)).slice(0, 40))
      console.log(
        `      ${one.work.identifiers.pmid} ${types(one.work).join(', ')} | ${one.read.title.slice(0, 90)} | ${sentenceOf(one.read, one.study?.design?.by)}`,
      );
}
console.log('subjects: told, of these rightly; having it, of these found');
const isHuman = (names: readonly string[]) => names.includes('Humans');
const isAnimal = (names: readonly string[]) => names.includes('Animals');
const isOf: Readonly<Record<Subjects, (names: readonly string[]) => boolean>> = {
  humans: (names) => isHuman(names),
  animals: (names) => isAnimal(names),
  'humans-and-animals': (names) => isHuman(names) && isAnimal(names),
  cells: (names) => names.some((name) => /cell|in vitro/i.test(name)),
};
for (const kind of ['humans', 'animals', 'cells'] as const) {
  const judged = told.filter(({ work }) => isHuman(headings(work)) || isAnimal(headings(work)));
  const has = ({ work }: (typeof told)[number]) => isOf[kind](headings(work));
  const given = judged.filter(({ study }) => study?.subjects?.is === kind);
  const right = given.filter(has);
  const having = judged.filter(has);
  console.log(
    `  ${kind}: ${given.length}, ${(right.length / given.length).toFixed(3)}; ${having.length}, ${(right.length / having.length).toFixed(2)}`,
  );
  if (values.wrong === kind)
    for (const one of given.filter((each) => !has(each)).slice(0, 30))
      console.log(
        `      ${one.work.identifiers.pmid} | ${one.read.title.slice(0, 90)} | ${sentenceOf(one.read, one.study?.subjects?.by)}`,
      );
}
const sized = told.filter(({ study }) => study?.size);
console.log(`size: told of ${sized.length} of ${told.length}`);
if (values.sizes !== undefined) {
  const step = Math.max(1, Math.floor(sized.length / Number(values.sizes)));
  for (let at = step >> 1; at < sized.length; at += step) {
    const { read, study, work } = sized[at] ?? {};
    if (read && study?.size && work)
      console.log(
        `${work.identifiers.pmid} [${textOf(read, study.size.span)}] ${textOf(read, study.size.sentence).slice(0, 330)}`,
      );
  }
}

function sentenceOf(read: ReadWork, by: Said | { readonly field: string } | undefined): string {
  return by === undefined || 'field' in by
    ? ''
    : `[${textOf(read, by.span)}] ${textOf(read, by.sentence).slice(0, 200)}`;
}

function textOf({ title, sections }: ReadWork, [section, start, end]: Said['span']): string {
  return (section < 0 ? title : (sections[section]?.text ?? '')).slice(start, end);
}
