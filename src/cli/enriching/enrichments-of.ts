import type { Config } from '../../config.ts';
import { providers } from '../../intake/index.ts';

export const noEnrichments =
  'Nothing is asked about works that are here yet. Begin with: lectern harvest add registries\n';

/** The harvests of the configuration that are asked about works that are here. */
export function enrichmentsOf({ harvest }: Pick<Config, 'harvest'>) {
  return Object.entries(harvest).flatMap(([name, definition]) => {
    const provider = providers.find((one) => one.name === definition.provider);
    const enriching = provider?.enriching;
    return provider === undefined || enriching === undefined
      ? []
      : [{ name, provider: provider.name, enriching, budget: definition.budget ?? enriching.budget }];
  });
}
