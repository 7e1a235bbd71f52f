import { createJudge } from '../src/people/ours/ours-rule.ts';
import { labelKey, labelledInstitutions } from './units/labelled-institution.ts';
import { realAffiliations } from './units/real-affiliations.ts';

/** How rightly works are told to be an institution's, on labelled real affiliations; each stands as a work of one author. */
const affiliations = [...realAffiliations().keys()];
const out = (text: string) => process.stdout.write(`${text}\n`);
out(`${affiliations.length} distinct affiliations`);
out(
  'institution       labelled ours  told right doubtful(ours)  precision recall  recall with doubtful  others told',
);
for (const { name, file, labels } of labelledInstitutions()) {
  const judge = createJudge({ version: '', file, words: new Map(), people: new Set() });
  const tell = (text: string) =>
    judge({ texts: [text], identifiers: [], signed: [], groups: [], contributions: 1, placed: 1 }).answer;
  let [labelled, meant, told, right, doubtful, doubtfulOurs, others] = [0, 0, 0, 0, 0, 0, 0];
  const start = process.cpuUsage();
  const answers = affiliations.map((text) => [text, tell(text)] as const);
  const { user } = process.cpuUsage(start);
  for (const [text, answer] of answers) {
    const label = labels.get(labelKey(text));
    if (label === undefined) {
      if (answer !== 'not-ours') others += 1;
      continue;
    }
    labelled += 1;
    if (label.isOurs) meant += 1;
    if (answer === 'doubtful') {
      doubtful += 1;
      if (label.isOurs) doubtfulOurs += 1;
    }
    if (answer === 'ours') {
      told += 1;
      if (label.isOurs) right += 1;
      else out(`  wrong (${name}): ${text}`);
    } else if (label.isOurs) out(`  missed (${name}, ${answer}): ${text}`);
  }
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  out(
    `${name.padEnd(16)} ${labelled} ${meant} ${told} ${right} ${doubtful}(${doubtfulOurs}) ${share(right, told)} ${share(right, meant)} ${share(right + doubtfulOurs, meant)} ${others}; ${(user / affiliations.length).toFixed(1)} µs an affiliation`,
  );
}
