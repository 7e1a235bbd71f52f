import { join } from 'node:path';
import { createAddresses, makeOpenApi } from './api/index.ts';
import type { House } from './app.ts';
import type { Config } from './config.ts';
import type { Api } from './server/index.ts';
import { type Institution, localised } from './ui/index.ts';
import { createUrls } from './urls.ts';

/** Where the daily file of all works is kept. */
export function dumpFolderOf({ data }: Pick<Config, 'data'>): string {
  return join(data, 'dump');
}

/** What programs are answered of a house, at the addresses of an institution. */
export function apiOf(
  house: Pick<
    House,
    | 'catalogue'
    | 'collections'
    | 'search'
    | 'suggester'
    | 'people'
    | 'units'
    | 'plain'
    | 'summaries'
    | 'related'
    | 'citer'
  >,
  institution: Institution,
  { mcpOrigins, data }: Pick<Config, 'mcpOrigins' | 'data'>,
): Api {
  const [locale] = institution.languages;
  const name = localised(institution.name, { institution, locale });
  const { origin, contact } = institution;
  const { catalogue, collections, search, suggester, people, units, plain, summaries, related, citer } =
    house;
  return {
    ports: {
      catalogue,
      search,
      suggester,
      people,
      units,
      collections,
      plain,
      summaries,
      related,
      citer,
      addresses: createAddresses(origin, createUrls('')),
      dump: dumpFolderOf({ data }),
      institution: name,
    },
    document: makeOpenApi({ origin, institution: name, contact }),
    mcpOrigins,
  };
}
