/** The works for other machines: harvesters, feed readers, search engines, agents. */
export { type Feed, type FeedFormat, feedFormats } from './feeds/feed-formats.ts';
export {
  createKeptFindings,
  type FindingCounts,
  forgetFindings,
  type KeptFindings,
} from './lint/kept-findings.ts';
export { type LintFinding, lintRules, lintWork, weightOf } from './lint/lint-work.ts';
export { readPage } from './lint/read-page.ts';
export { createOaiProvider, type OaiProvider } from './oai/oai-provider.ts';
export { indexNowPlan } from './pings/index-now.ts';
export { tellChanges } from './pings/tell-changes.ts';
export { webSubPlan } from './pings/web-sub.ts';
export { llmsText, robotsText } from './robots-text.ts';
export { createSiteMaps, type SiteMaps } from './site-maps.ts';
export { createUnapi, type Unapi } from './unapi.ts';
export { apiCatalog, securityText } from './well-known.ts';
