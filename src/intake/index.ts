/** Records in, from files and from providers; resumable, and polite about what is wrong with them. */

export { createEnrichmentLedger } from './enriching/enrichment-ledger.ts';
export { type AskedOf, type EnrichmentStatus, enrichmentStatus } from './enriching/enrichment-status.ts';
export { definitionSchema, type HarvestDefinition, harvestName } from './harvest/definition.ts';
export { dueAt } from './harvest/due.ts';
export { createHarvestStates, type HarvestState, type HarvestStates } from './harvest/harvest-states.ts';
export { type Holder, takeLease } from './harvest/lease.ts';
export type { Provider } from './harvest/provider.ts';
export { type HarvestProgress, type HarvestReport, runHarvest } from './harvest/run-harvest.ts';
export { type ImportOptions, type ImportProgress, importFiles } from './import-files.ts';
export type { ImportProblem, ImportSummary } from './ledger.ts';
export {
  createHttpClient,
  createTransport,
  type HttpClient,
  isPublicAddress,
  type NetworkEffects,
  sleepFor,
} from './net/index.ts';
export { providers } from './providers/providers.ts';
