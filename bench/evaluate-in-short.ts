// How well the sentences of "In short" are found: `npm run evaluate:in-short [-- --apart]`. Labels of real structured
// abstracts are taken off and are the truth. The set that is kept apart is looked at only when asked.
import { parseArgs } from 'node:util';
import { inlineText } from '../src/markup/index.ts';
import { readWork } from '../src/plain/read-work.ts';
import { chainParts } from '../src/plain/short/part-reader.ts';
import { type LabelledAbstract, pubmedQuestions } from './in-short/labelled-abstracts.ts';
import { byChain, measureParts, type PartTeller } from './in-short/measure-parts.ts';
import { conclusionFirst, setsOfAbstracts, withoutConclusion } from './in-short/sets.ts';
import { byPlace, lastSentence, lexRank, type SentenceFinder, shown } from './in-short/tellers.ts';

const { values } = parseArgs({ options: { apart: { type: 'boolean', default: false } } });
const percent = (share: number) => share.toFixed(3);

function reportParts(name: string, set: readonly LabelledAbstract[], tell: PartTeller): void {
  const { ofPart, macro, macroWithBackground, sentences } = measureParts(set, tell);
  const each = chainParts.map((part) => {
    const { precision, recall, f1 } = ofPart[part];
    return `${part} ${percent(precision)}/${percent(recall)}/${percent(f1)}`;
  });
  console.log(
    `  ${name}: macro-F1 ${percent(macro)} (with background ${percent(macroWithBackground)}) over ${sentences} sentences`,
  );
  console.log(`    precision/recall/F1: ${each.join('  ')}`);
}

/** Of how many abstracts the sentence found is one that its label calls a conclusion. */
function found(set: readonly LabelledAbstract[], find: SentenceFinder): string {
  const hits = set.filter((abstract) => {
    const at = find(abstract);
    return at !== undefined && abstract.truth[at]?.includes('conclusion');
  });
  return percent(hits.length / set.length);
}

function reportShown(set: readonly LabelledAbstract[]): void {
  for (const role of ['aim', 'method', 'finding', 'conclusion'] as const) {
    const having = set.filter(({ truth }) => truth.some((allowed) => allowed.includes(role)));
    const places = having.map((abstract) => [shown(role)(abstract), abstract] as const);
    const given = places.filter(([at]) => at !== undefined && at >= 0);
    const right = given.filter(([at, { truth }]) => at !== undefined && truth[at]?.includes(role));
    const denied = places.filter(([at]) => at === -1);
    console.log(
      `    ${role}: shown in ${percent(given.length / having.length)} of the abstracts that have it, rightly ${percent(right.length / given.length)}; “none stated” wrongly ${percent(denied.length / having.length)}`,
    );
  }
}

function report(name: string, set: readonly LabelledAbstract[], train: readonly LabelledAbstract[]): void {
  console.log(`${name}: ${set.length} abstracts`);
  reportParts('ours', set, byChain);
  reportParts('position only', set, byPlace(train));
  const own = shown('conclusion');
  const without = set.map(withoutConclusion).filter(({ sentences }) => sentences.length > 3);
  const invented = without.filter((abstract) => (own(abstract) ?? -1) >= 0);
  console.log(
    `  conclusion found: ours ${found(set, own)}, last sentence ${found(set, lastSentence)}, LexRank ${found(set, lexRank)}`,
  );
  const first = set.map(conclusionFirst);
  console.log(
    `    where it comes first: ours ${found(first, own)}, last sentence ${found(first, lastSentence)}, LexRank ${found(first, lexRank)}`,
  );
  console.log(
    `    where there is none, one is shown all the same: ${percent(invented.length / without.length)}`,
  );
  console.log('  what the page shows:');
  reportShown(set);
  reportLimits(set);
}

/** Sections labelled as limits, the label taken off: whether the sentence shown is of them. */
function reportLimits(set: readonly LabelledAbstract[]): void {
  const having = set.filter(({ truth }) =>
    truth.some(([part, other]) => part === 'limits' && other === undefined),
  );
  const hits = having.filter((abstract) => {
    const at = shown('limits')(abstract);
    return at !== undefined && abstract.truth[at]?.[0] === 'limits';
  });
  const any = set.filter((abstract) => (shown('limits')(abstract) ?? -1) >= 0);
  console.log(
    `    limits: found in ${hits.length} of ${having.length} that have a section of them; shown in ${percent(any.length / set.length)} of all`,
  );
}

function questions(): readonly LabelledAbstract[] {
  return pubmedQuestions().map(({ title, contexts, conclusion }) => {
    const sections = [...contexts, conclusion].map((text) => ({ text: inlineText(text) }));
    const { sections: read } = readWork({
      identifiers: {},
      type: 'article',
      contributions: [],
      title: inlineText(title),
      abstract: { sections },
    });
    return {
      title,
      source: 'PubMedQA',
      sentences: read.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
      truth: read.flatMap(({ sentences }, at) =>
        sentences.map(() => (at === contexts.length ? (['conclusion'] as const) : [])),
      ),
    };
  });
}

const { train, tune, apart } = setsOfAbstracts();
if (train.length === 0) console.log('There are no test data: set LECTERN_DATA to their folder.');
else {
  report(values.apart ? 'kept apart' : 'for choosing', values.apart ? apart : tune, train);
  const asked = questions();
  const own = shown('conclusion');
  console.log(
    `PubMedQA: conclusion found: ours ${found(asked, own)}, last sentence ${found(asked, lastSentence)}, LexRank ${found(asked, lexRank)}`,
  );
  const first = asked.map(conclusionFirst);
  console.log(
    `  where it comes first: ours ${found(first, own)}, last sentence ${found(first, lastSentence)}, LexRank ${found(first, lexRank)}`,
  );
}
