// How many spoiled summaries the checks catch, and how many faithful ones they doubt: `npm run evaluate:summaries`. With
// `-- --show` every miss and false alarm is printed, but for those held out.
import { evaluateSummaries } from './summaries/evaluate.ts';

await evaluateSummaries(process.argv.includes('--show'));
