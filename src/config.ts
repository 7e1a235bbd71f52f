import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { deskKeyFrom, indexNowFrom, indexNowKey } from './config-keys.ts';
import { definitionSchema, type HarvestDefinition, harvestName, providers } from './intake/index.ts';
import { locales, shareTargets } from './ui/index.ts';

const address = z.url({
  protocol: /^https?$/,
  error: 'must be an address that starts with http:// or https://',
});
const origin = address.transform((text) => text.replace(/\/+$/, ''));
const text = z.string().trim().min(1, 'must not be empty');
const localised = z
  .union([text, z.partialRecord(z.enum(locales), text)], {
    error: `must be a text, or texts by language such as {"en": "…", "fa": "…"}`,
  })
  .transform((given) => (typeof given === 'string' ? { en: given } : given));
const port = z.coerce
  .number({ error: 'must be a number' })
  .int('must be a whole number')
  .min(0, 'must be 0 to 65535')
  .max(65535, 'must be 0 to 65535');
const perMinute = z.number().int('must be a whole number').min(1, 'must be 1 at least').max(1e9);
const colour = z
  .string()
  .regex(
    /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl|oklch|oklab|lab|lch)\([\w\s.,%/+-]+\))$/i,
    'must be a CSS colour, such as "#0a6e6e" or "oklch(0.45 0.08 190)"',
  );

const harvest = z.discriminatedUnion(
  'provider',
  providers.map(definitionSchema) as [z.ZodObject, ...z.ZodObject[]],
  { error: `must be one of: ${providers.map(({ name }) => name).join(', ')}` },
);

/** What an operator may set, in `lectern.config.json`. Every key has a default that works. */
const fileSchema = z.strictObject({
  institution: z
    .strictObject({
      name: localised,
      platformName: localised.optional(),
      tagline: localised.optional(),
      homepage: address.optional(),
      logo: z.strictObject({ light: text, dark: text.optional() }).optional(),
      accent: colour.optional(),
      contact: z.email('must be an e-mail address').optional(),
    })
    .optional()
    .describe('Who you are: shown on every page.'),
  origin: origin.optional().describe('Where the public reaches these pages, https://science.example.org'),
  languages: z
    .array(z.enum(locales, { error: `must be one of: ${locales.join(', ')}` }))
    .min(1, 'must name at least one language')
    .optional()
    .describe('Languages of the interface, your own first.'),
  follow: z
    .array(z.strictObject({ network: text, address, handle: z.string().optional() }))
    .optional()
    .describe('Your accounts: "Follow us on …".'),
  share: z
    .array(z.enum(shareTargets, { error: `must be one of: ${shareTargets.join(', ')}` }))
    .optional()
    .describe('Share links to show, in this order.'),
  hub: address
    .optional()
    .describe(
      'A WebSub hub, which is told when works change: readers who follow your feeds are told at once.',
    ),
  indexNow: z
    .strictObject({ key: indexNowKey.optional(), keyFile: text.optional(), endpoint: address.optional() })
    .optional()
    .describe('Search engines are told which works change, by IndexNow: a key of your own making.'),
  host: text.optional().describe('Address to listen on; 0.0.0.0 for all.'),
  port: port.optional().describe('Port to listen on.'),
  data: text.optional().describe('Folder of the database.'),
  mcpOrigins: z
    .array(origin)
    .optional()
    .describe('Sites whose pages may speak to the MCP server from a browser, https://agents.example.org'),
  limits: z
    .strictObject({
      pagesPerMinute: perMinute.optional(),
      apiPerMinute: perMinute.optional(),
      exportsPerTenMinutes: perMinute.optional(),
      proxies: z.number().int().min(0).max(9).optional(),
    })
    .optional()
    .describe('How often one network may ask; and how many web servers stand before this one.'),
  reach: z
    .strictObject({
      show: z.boolean({ error: 'must be true or false' }).optional(),
      monitoring: z.array(text).optional(),
    })
    .optional()
    .describe('Whether pages say how often they were read; and words in the names of your own watchmen.'),
  harvest: z
    .record(harvestName, harvest)
    .optional()
    .describe('From where new works come by themselves, by a name of your own: docs/harvesting.md.'),
  keys: z
    .strictObject(
      Object.fromEntries(providers.flatMap(({ key }) => (key === undefined ? [] : [[key, text.optional()]]))),
    )
    .optional()
    .describe('Keys that providers gave you; better in the environment, as LECTERN_NCBI_KEY.'),
  drafting: z
    .strictObject({
      address,
      model: text,
      local: z.boolean().optional(),
      keyFile: text.optional(),
    })
    .optional()
    .describe('A language model that drafts plain-language summaries, by the OpenAI API: docs/summaries.md.'),
  desk: z
    .strictObject({ keyFile: text })
    .optional()
    .describe('The pages for editors, /desk/records: a file whose first line is the key that opens them.'),
  keptPagesMegabytes: z.coerce.number().min(0).max(65536).optional().describe('Memory for finished pages.'),
});

type FileConfig = z.infer<typeof fileSchema>;

/** Everything that can be configured, checked. Only `main.ts` makes it. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path of the folder that holds `lectern.db`. */
  readonly data: string;
  /** `undefined` until an operator sets one: then links use the address that the server listens on. */
  readonly origin: string | undefined;
  readonly institution: FileConfig['institution'];
  readonly languages: FileConfig['languages'];
  readonly follow: FileConfig['follow'];
  readonly share: FileConfig['share'];
  readonly hub: FileConfig['hub'];
  /** The key is never shown. */
  readonly indexNow: { readonly key: string; readonly endpoint: string } | undefined;
  readonly mcpOrigins: readonly string[];
  readonly limits: FileConfig['limits'];
  readonly reach: {
    /** Whether the public sees how often something was read. */
    readonly show: boolean;
    /** Words in the `User-Agent` of the operator's own monitoring. */
    readonly monitoring: readonly string[];
  };
  /** By name, in the order of the file. */
  readonly harvest: Readonly<Record<string, HarvestDefinition>>;
  /** Keys for providers, by the name under which they ask for it. Never shown. */
  readonly keys: Readonly<Record<string, string>>;
  /** The key stands in a file or in LECTERN_DRAFTING_KEY, not here. */
  readonly drafting: FileConfig['drafting'];
  /** The key of the pages for editors; without one, there are none. Never shown. */
  readonly deskKey: string | undefined;
  readonly keptPagesBytes: number;
  /** The file that was read, if there was one. */
  readonly file: string | undefined;
}

export type ConfigReading =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** What a command line may say; it wins over the environment, which wins over the file. */
export interface ConfigFlags {
  readonly config?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly data?: string | undefined;
  readonly origin?: string | undefined;
}

/** Environment variables and the key each one sets. */
const environmentKeys = {
  LECTERN_HOST: 'host',
  LECTERN_PORT: 'port',
  LECTERN_DATA: 'data',
  LECTERN_ORIGIN: 'origin',
  LECTERN_KEPT_PAGES_MEGABYTES: 'keptPagesMegabytes',
} as const;

/** Reads file, environment and flags into one checked configuration, or says everything that is wrong at once. */
export function readConfig(
  flags: ConfigFlags,
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): ConfigReading {
  const problems: string[] = [];
  const named = flags.config ?? environment.LECTERN_CONFIG;
  const file = resolve(folder, named ?? 'lectern.config.json');
  const present = existsSync(file);
  if (named !== undefined && !present)
    problems.push(`${named}: there is no such file. Make one with "lectern init".`);
  const fromFile = present ? checked(file, parsed(file, problems), problems) : {};

  const given: Record<string, string> = {};
  for (const [variable, key] of Object.entries(environmentKeys)) {
    const value = environment[variable];
    if (value !== undefined && value !== '')
      Object.assign(given, checked(variable, { [key]: value }, problems));
  }
  for (const key of ['host', 'port', 'data', 'origin'] as const) {
    const value = flags[key];
    if (value !== undefined) Object.assign(given, checked(`--${key}`, { [key]: value }, problems));
  }
  const merged: FileConfig = { ...fromFile, ...given };
  const deskKey = deskKeyFrom(merged, dirname(file), environment, problems);
  const indexNow = indexNowFrom(merged, dirname(file), problems);
  if (problems.length > 0) return { kind: 'problems', problems };

  const base = given.data === undefined && merged.data !== undefined ? dirname(file) : folder;
  return {
    kind: 'config',
    config: {
      host: merged.host ?? '127.0.0.1',
      port: merged.port ?? 8080,
      data: resolve(base, merged.data ?? 'data'),
      origin: merged.origin,
      institution: merged.institution,
      languages: merged.languages,
      follow: merged.follow,
      share: merged.share,
      hub: merged.hub,
      indexNow,
      mcpOrigins: merged.mcpOrigins ?? [],
      limits: merged.limits,
      reach: { show: merged.reach?.show ?? false, monitoring: merged.reach?.monitoring ?? [] },
      harvest: (merged.harvest ?? {}) as Record<string, HarvestDefinition>,
      keys: { ...(merged.keys as Record<string, string>), ...keysFrom(environment) },
      drafting: merged.drafting && {
        ...merged.drafting,
        ...(merged.drafting.keyFile !== undefined && {
          keyFile: resolve(dirname(file), merged.drafting.keyFile),
        }),
      },
      deskKey,
      keptPagesBytes: (merged.keptPagesMegabytes ?? 128) * 1024 * 1024,
      file: present ? file : undefined,
    },
  };
}

/** `LECTERN_NCBI_KEY` for each provider that knows keys. */
function keysFrom(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    providers.flatMap(({ key }) => {
      const value = key && environment[`LECTERN_${key.toUpperCase().replaceAll('-', '_')}_KEY`]?.trim();
      return key && value ? [[key, value]] : [];
    }),
  );
}

/** Reads a file in the form of `lectern.config.json`, such as the sample institution's; throws where it is unusable. */
export function readInstitutionFile(file: string): FileConfig {
  const problems: string[] = [];
  const config = checked(file, parsed(file, problems), problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return config;
}

function parsed(file: string, problems: string[]): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    problems.push(`${file}: is not valid JSON (${error instanceof Error ? error.message : 'unreadable'}).`);
    return {};
  }
}

function checked(where: string, value: unknown, problems: string[]): FileConfig {
  const result = fileSchema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(`${where}: ${sentenceOf(issue)}`);
  return {};
}

const nouns: Readonly<Record<string, string>> = {
  object: 'a group of settings in { }',
  array: 'a list in [ ]',
  string: 'a text in quotation marks',
  number: 'a number',
};

function sentenceOf(issue: z.core.$ZodIssue): string {
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fileSchema.shape).join(', ');
    const names = issue.keys.map((name) => `"${key ? `${key}.` : ''}${name}"`).join(', ');
    return `${names} is not a setting${key ? '' : ` (settings are: ${known})`}.`;
  }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    const noun = nouns[issue.expected] ?? issue.expected;
    return key === '' ? `must be ${noun}.` : `"${key}" must be ${noun}.`;
  }
  return key === ''
    ? `${issue.message}.`
    : `"${key}" ${issue.message}${issue.message.endsWith('.') ? '' : '.'}`;
}
