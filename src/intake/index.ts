/** Records in: files now, providers later; resumable, and polite about what is wrong with them. */
export { type ImportOptions, type ImportProgress, importFiles } from './import-files.ts';
export type { ImportProblem, ImportSummary } from './ledger.ts';
