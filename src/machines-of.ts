import type { House } from './app.ts';
import type { Effects } from './effects.ts';
import type { Machines } from './server/index.ts';
import {
  apiCatalog,
  createOaiProvider,
  createSiteMaps,
  createUnapi,
  llmsText,
  robotsText,
  securityText,
} from './syndication/index.ts';
import { type Institution, type Localised, localised } from './ui/index.ts';
import { createUrls } from './urls.ts';

/** What other machines are answered of a house, at the addresses of an institution. */
export function machinesOf(
  {
    catalogue,
    collections,
    people,
    search,
    units,
    unitsFollowedTo,
  }: Pick<House, 'catalogue' | 'collections' | 'people' | 'search' | 'units' | 'unitsFollowedTo'>,
  institution: Institution,
  { now }: Pick<Effects, 'now'>,
): Machines {
  const { origin } = institution;
  const [first] = institution.languages;
  const languages = institution.languages.map((locale) => ({
    locale,
    urls: createUrls(locale === first ? '' : `/${locale}`),
  }));
  const own = createUrls('');
  const say = (text: Localised) => localised(text, { institution, locale: first });
  const name = say(institution.name);
  const platformName = say(institution.platformName);
  const tagline = institution.tagline && say(institution.tagline);
  const { contact } = institution;
  return {
    oai: createOaiProvider({
      catalogue,
      urls: own,
      origin,
      repositoryName: `${name}: ${platformName}`,
      contact: institution.contact,
      now,
      units: {
        ...units,
        behindSince: async () => (await catalogue.changes(await unitsFollowedTo(), 1))[0]?.at,
      },
    }),
    unapi: createUnapi({ catalogue, urls: own, origin }),
    siteMaps: createSiteMaps({ catalogue, people, search, units, collections, origin, languages }),
    robotsText: robotsText(origin, languages),
    llmsText: llmsText({ name, platformName, tagline }, origin, own),
    apiCatalog: apiCatalog(origin, own),
    ...(contact !== undefined && {
      securityText: () => securityText({ contact, origin, languages: institution.languages }, now()),
    }),
  };
}
