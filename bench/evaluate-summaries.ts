import { evaluateSummaries } from './summaries/evaluate.ts';

await evaluateSummaries(process.argv.includes('--show'));
