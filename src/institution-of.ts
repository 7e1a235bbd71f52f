import { fileURLToPath } from 'node:url';
import { type Config, readInstitutionFile } from './config.ts';
import { type Institution, shareTargets } from './ui/index.ts';

/** The folder of the sample institution: its configuration and its records. */
export const sampleFolder = fileURLToPath(new URL('../sample', import.meta.url));

/** What pages show of the institution: the operator's configuration, else (over sample records) the sample's own. */
export function institutionOf(config: Config, sample: boolean, origin: string): Institution {
  const given = sample
    ? { ...readInstitutionFile(`${sampleFolder}/lectern.config.json`), ...known(config) }
    : config;
  const { institution } = given;
  const [first = 'en', ...others] = given.languages ?? [];
  return {
    name: institution?.name ?? { en: 'Your institution', fa: 'مؤسسهٔ شما' },
    platformName: institution?.platformName ?? {
      en: 'Science Communicator Platform',
      fa: 'سامانهٔ ارتباط علمی',
    },
    ...(institution?.tagline && { tagline: institution.tagline }),
    ...(institution?.homepage && { homepage: institution.homepage }),
    ...(institution?.accent && { accent: institution.accent }),
    ...(institution?.contact && { contact: institution.contact }),
    ...(config.hub && { hub: config.hub }),
    origin: config.origin ?? origin,
    follow: (given.follow ?? []).map(({ network, address, handle }) => ({
      network,
      address,
      ...(handle && { handle }),
    })),
    share: given.share ?? shareTargets,
    languages: [first, ...others],
    sample,
  };
}

/** Only what the operator set, so that the rest can come from elsewhere. */
function known({ institution, languages, follow, share }: Config) {
  return {
    ...(institution && { institution }),
    ...(languages && { languages }),
    ...(follow && { follow }),
    ...(share && { share }),
  };
}
