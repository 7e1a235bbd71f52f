import type { AnyEndpoint } from './endpoint.ts';
import { beginningEndpoints } from './endpoints/beginning.ts';
import { collectionsEndpoints } from './endpoints/collections.ts';
import { mirrorEndpoints } from './endpoints/mirrors.ts';
import { peopleEndpoints } from './endpoints/people.ts';
import { searchEndpoints } from './endpoints/search.ts';
import { sourcesEndpoints } from './endpoints/sources.ts';
import { unitsEndpoints } from './endpoints/units.ts';
import { worksEndpoints } from './endpoints/works.ts';

/** Every question that the interface answers, in the order of its description. */
export const endpoints: readonly AnyEndpoint[] = [
  ...worksEndpoints,
  ...searchEndpoints,
  ...peopleEndpoints,
  ...unitsEndpoints,
  ...sourcesEndpoints,
  ...collectionsEndpoints,
  ...mirrorEndpoints,
  ...beginningEndpoints,
];
