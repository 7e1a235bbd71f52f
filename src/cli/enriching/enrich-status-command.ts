import type { Config } from '../../config.ts';
import { type EnrichmentStatus, enrichmentStatus } from '../../intake/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';
import { enrichmentsOf, noEnrichments } from './enrichments-of.ts';

const names: Readonly<Record<keyof EnrichmentStatus['filled'], string>> = {
  doi: 'DOI',
  pmid: 'PMID',
  pmcid: 'PMCID',
  orcid: 'ORCID iDs',
  openAccess: 'kind of access',
  locations: 'copies on the web',
  license: 'licence',
  references: 'references',
  citationCount: 'count of citations',
};

/** Says what works say and lack, and how far each provider was asked. */
export function enrichStatusCommand(
  config: Config,
  { json }: { readonly json?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async ({ store }) => {
    const asked = enrichmentsOf(config);
    // What was asked is remembered by provider, whatever its harvests are called.
    const providers = [
      ...new Map(asked.map((one) => [one.provider, { ...one, name: one.provider }])).values(),
    ];
    const status = enrichmentStatus(store, providers, world.now());
    world.out.write(json ? `${JSON.stringify(status, undefined, 2)}\n` : inWords(status));
    return 0;
  });
}

function inWords({ works, filled, asked }: EnrichmentStatus): string {
  const count = (number: number) => number.toLocaleString('en');
  const share = (number: number) => (works === 0 ? '' : ` (${Math.floor((100 * number) / works)} %)`);
  const fields = Object.keys(names) as (keyof typeof names)[];
  return [
    `${count(works)} works. Of these have`,
    ...fields.map((field) => `  ${names[field]}: ${count(filled[field])}${share(filled[field])}`),
    ...asked.map(
      ({ provider, found, unknown, remaining, requestsToday, budget }) =>
        `${provider}: told of ${count(found)}, does not know ${count(unknown)}, ${count(remaining)} not asked yet; ${count(requestsToday)} of ${count(budget)} requests today`,
    ),
    ...(asked.length === 0 ? [noEnrichments.trimEnd()] : []),
    '',
  ].join('\n');
}
