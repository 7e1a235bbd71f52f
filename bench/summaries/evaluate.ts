import type { Work } from '../../src/model/index.ts';
import { checkSummary, type Finding } from '../../src/summaries/index.ts';
import { pubmedqaWorks } from './pubmedqa-works.ts';
import {
  asSummary,
  forRules,
  keptApart,
  readWrittenCases,
  type Sabotage,
  type WrittenCase,
} from './read-written-cases.ts';
import { sampleWorks } from './sample-works.ts';

type Checker = (text: string, work: Work) => readonly Finding[];

const ours: Checker = (text, work) => checkSummary(asSummary(text), work).findings;
const numbersOnly: Checker = (text, work) =>
  ours(text, work).filter(({ kind }) => kind === 'number' || kind === 'unit');

/**
 * Says how many sabotaged summaries are caught in the sentence that was spoiled, and how many faithful ones raise an alarm.
 * `of`: those that rules were made with, shown one by one, or those kept apart, of which only totals are told.
 */
export async function evaluateSummaries(of: 'rules' | 'kept apart'): Promise<void> {
  const works = new Map([...(await sampleWorks()), ...pubmedqaWorks()]);
  const isShown = of === 'rules';
  const cases = readWrittenCases(of === 'rules' ? forRules : keptApart).filter(
    // Without test data only works of the sample are there.
    ({ pmid }) => works.has(pmid) || pmid.startsWith('99'),
  );
  const workOf = ({ pmid }: WrittenCase): Work => {
    const work = works.get(pmid);
    if (work === undefined) throw new Error(`There is no work ${pmid} in the sample.`);
    return work;
  };
  const report = (name: string, some: readonly WrittenCase[], check: Checker, show: boolean): void => {
    let alarms = 0;
    let sentences = 0;
    let alarmed = 0;
    const kinds = new Map<string, [caught: number, all: number]>();
    const falsely = new Map<string, number>();
    for (const one of some) {
      const work = workOf(one);
      const findings = check(one.text, work);
      if (findings.length > 0) alarms += 1;
      for (const { kind } of findings) falsely.set(kind, (falsely.get(kind) ?? 0) + 1);
      sentences += one.text.split(/[.?!](?:\s|$)/).length - 1;
      alarmed += new Set(findings.map(({ sentence }) => sentence[1])).size;
      if (show)
        for (const { kind, text, why } of findings)
          console.log(`  ALARM ${one.pmid} ${kind}: ${text}\n     ${why}`);
      for (const sabotage of one.sabotages) {
        const counted = kinds.get(sabotage.kind) ?? [0, 0];
        const caught = isCaught(sabotage, check(sabotage.text, work), findings);
        kinds.set(sabotage.kind, [counted[0] + (caught ? 1 : 0), counted[1] + 1]);
        if (show && !caught)
          console.log(
            `  MISSED ${one.pmid} ${sabotage.kind}: …${sabotage.text.slice(Math.max(0, sabotage.at - 60), sabotage.at + 60)}…`,
          );
      }
    }
    const [caught, all] = [...kinds.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    console.log(
      `${name}: caught ${caught} of ${all} (${((100 * caught) / all).toFixed(1)} %); alarms on ${alarms} of ${some.length} faithful summaries (${((100 * alarms) / some.length).toFixed(1)} %), on ${alarmed} of their ${sentences} sentences (${((100 * alarmed) / sentences).toFixed(1)} %)`,
    );
    console.log(`  false alarms: ${[...falsely].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
    console.log(`  ${[...kinds].map(([kind, [c, n]]) => `${kind} ${c}/${n}`).join(', ')}`);
  };
  report(of, cases, ours, isShown);
  report(`${of}, numbers only`, cases, numbersOnly, false);
}

/** Found in the sentence that was spoiled, and not found there before. */
function isCaught({ at }: Sabotage, findings: readonly Finding[], before: readonly Finding[]): boolean {
  const known = new Set(before.map(({ kind, text }) => `${kind} ${text}`));
  return findings.some(
    ({ sentence: [, start, end], kind, text }) => start <= at && at <= end && !known.has(`${kind} ${text}`),
  );
}
