/** The works for other machines: harvesters, search engines, agents. */
export { createOaiProvider, type OaiProvider } from './oai/oai-provider.ts';
export { llmsText, robotsText } from './robots-text.ts';
export { createSiteMaps, type SiteMaps } from './site-maps.ts';
