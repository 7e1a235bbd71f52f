import { parseArgs } from 'node:util';
import { createTextReader } from '../src/people/index.ts';
import { wordsOf } from '../src/text/index.ts';
import { type Half, type Judge, type Judgement, judgeUnits, sumOf } from './units/judge-units.ts';
import { type LabelledInstitution, labelKey, labelledInstitutions } from './units/labelled-institution.ts';
import { realAffiliations } from './units/real-affiliations.ts';

/**
 * npm run evaluate:units [-- --wrong]: how well real affiliations are matched to the units of five real institutions.
 * `--wrong` prints what was judged wrongly and what was missed.
 */
const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } });

const halves: readonly Half[] = ['tuning', 'held-out'];

const affiliations = [...realAffiliations().keys()];
if (affiliations.length === 0)
  console.log('Left out: there are no real records (set LECTERN_DATA to the folder that has them).');
else {
  const institutions = labelledInstitutions();
  console.log(`${affiliations.length} distinct affiliations`);
  for (const half of halves) {
    console.log(`\n${half}: strings, units told, precision, recall`);
    const all = institutions.map((one) => judgeUnits(one, affiliations, half, ours(one)));
    for (const [at, one] of institutions.entries()) console.log(line(one.name, all[at]));
    console.log(line('all', sumOf(all)));
    for (const [name, rule] of Object.entries({ 'name anywhere': nameAnywhere, 'both names': bothNames }))
      console.log(
        line(name, sumOf(institutions.map((one) => judgeUnits(one, affiliations, half, rule(one))))),
      );
    if (values.wrong) {
      const { wrong, missed } = sumOf(all);
      for (const text of wrong) console.log(`  wrong  ${text}`);
      for (const text of missed) console.log(`  missed ${text}`);
    }
  }
  console.log('\nAffiliations without a label that were held to be of an institution');
  for (const one of institutions) {
    const judge = ours(one);
    const told = affiliations.filter((text) => !one.labels.has(labelKey(text)) && judge(text) !== undefined);
    console.log(`${one.name.padEnd(14)}${String(told.length).padStart(4)}`);
    for (const text of told) console.log(`  ${text}`);
  }
  const [first] = institutions;
  if (first) reportSpeed(first);
}

function ours({ file }: LabelledInstitution): Judge {
  const read = createTextReader(file, new Map());
  return (text) => {
    const { ours: why, units } = read(text);
    return why === undefined ? undefined : units.map(({ slug }) => slug);
  };
}

/** The simplest rule: any name of a unit stands in the text; the longest wins. */
function nameAnywhere({ file }: LabelledInstitution): Judge {
  const names = file.units.flatMap(({ slug, names: own, alternativeNames }) =>
    [...Object.values(own), ...alternativeNames].map((name) => ({
      slug,
      words: ` ${wordsOf(name).join(' ')} `,
    })),
  );
  return (text) => {
    const words = ` ${wordsOf(text).join(' ')} `;
    const found = names.filter((name) => words.includes(name.words));
    const longest = Math.max(0, ...found.map((name) => name.words.length));
    return found.length === 0
      ? undefined
      : [...new Set(found.filter((name) => name.words.length === longest).map(({ slug }) => slug))];
  };
}

/** The same where the institution's name stands there too. */
function bothNames(one: LabelledInstitution): Judge {
  const { institution } = one.file;
  const own = [...Object.values(institution.names), ...institution.alternativeNames].map(
    (name) => ` ${wordsOf(name).join(' ')} `,
  );
  const anywhere = nameAnywhere(one);
  return (text) =>
    own.some((name) => ` ${wordsOf(text).join(' ')} `.includes(name)) ? anywhere(text) : undefined;
}

function line(name: string, judgement: Judgement | undefined): string {
  const { strings, told, right, meant, found } = judgement ?? sumOf([]);
  const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3));
  return `${name.padEnd(14)}${String(strings).padStart(4)}${String(told).padStart(5)}  ${share(right, told)} (${right}/${told})  ${share(found, meant)} (${found}/${meant})`;
}

function reportSpeed(one: LabelledInstitution): void {
  const judge = ours(one);
  const start = process.threadCpuUsage().user;
  for (const text of affiliations) judge(text);
  const took = (process.threadCpuUsage().user - start) / affiliations.length;
  console.log(`\nProcessor time to take one affiliation apart and match it: ${took.toFixed(0)} µs`);
}
