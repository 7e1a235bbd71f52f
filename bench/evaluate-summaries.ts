// How many spoiled summaries the checks catch, and how many faithful ones they doubt: `npm run evaluate:summaries`, of those
// kept apart. With `-- --show` of those that rules were made with, every miss and false alarm printed.
import { evaluateSummaries } from './summaries/evaluate.ts';

await evaluateSummaries(process.argv.includes('--show') ? 'rules' : 'kept apart');
