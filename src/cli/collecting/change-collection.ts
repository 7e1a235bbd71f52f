import type { Collection } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { locales } from '../../ui/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';
import { isSlug, worksNamed, wrongSlug } from './named-works.ts';

export function listCollections(
  config: Config,
  { json }: { readonly json?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async ({ collections }) => {
    const all = collections.list();
    if (json) world.out.write(`${JSON.stringify(all, undefined, 2)}\n`);
    else if (all.length === 0)
      world.out.write('There are no collections. Make one with "lectern collections add".\n');
    else for (const one of all) world.out.write(`${line(one)}\n`);
    return 0;
  });
}

interface Addition {
  readonly slug: string;
  readonly works: readonly string[];
  /** `en=Ten years of vesicles` */
  readonly title: readonly string[];
  readonly introduction: readonly string[];
}

export function addToCollection(config: Config, addition: Addition, world: CliWorld): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const { slug } = addition;
    const [title, introduction] = [textsOf(addition.title), textsOf(addition.introduction)];
    const wrong = [!isSlug(slug) && wrongSlug(slug), ...title.wrong, ...introduction.wrong].filter(
      (sentence) => sentence !== false,
    );
    const before = house.collections.find(slug);
    if (before === undefined && Object.keys(title.texts).length === 0)
      wrong.push(`A new collection needs a title: --title "en=…".\n`);
    if (wrong.length > 0) {
      for (const sentence of wrong) world.err.write(sentence);
      return 1;
    }
    const { works, unknown } = await worksNamed(addition.works, house, world);
    const after: Collection = {
      slug,
      title: { ...before?.title, ...title.texts },
      introduction: { ...before?.introduction, ...introduction.texts },
      works: [...new Set([...(before?.works ?? []), ...works])],
    };
    house.collections.save(after);
    world.out.write(`${line(after)}\n`);
    return unknown.length > 0 ? 2 : 0;
  });
}

export function removeFromCollection(
  config: Config,
  { slug, works: names }: { readonly slug: string; readonly works: readonly string[] },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const before = house.collections.find(slug);
    if (before === undefined) {
      world.err.write(`There is no collection “${slug}”. See "lectern collections list".\n`);
      return 1;
    }
    if (names.length === 0) {
      house.collections.remove(slug);
      world.out.write(`The collection “${slug}” is gone; its works are all still here.\n`);
      return 0;
    }
    const { works, unknown } = await worksNamed(names, house, world);
    const after = { ...before, works: before.works.filter((id) => !works.includes(id)) };
    house.collections.save(after);
    world.out.write(`${line(after)}\n`);
    return unknown.length > 0 ? 2 : 0;
  });
}

function line({ slug, title, works }: Collection): string {
  const count = works.length === 1 ? '1 work' : `${works.length} works`;
  return `${slug}: ${Object.values(title)[0] ?? slug} (${count})`;
}

/** `en=…` by language; what is not so is said. */
function textsOf(given: readonly string[]): {
  readonly texts: Readonly<Record<string, string>>;
  readonly wrong: readonly string[];
} {
  const texts: Record<string, string> = {};
  const wrong: string[] = [];
  for (const one of given) {
    const [, language, text = ''] = /^([a-z]{2})=([\s\S]*)$/.exec(one) ?? [];
    const known = locales.find((locale) => locale === language);
    if (known !== undefined && text.trim() !== '') texts[known] = text.trim();
    else wrong.push(`“${one}” does not say its language: write en=… (there are: ${locales.join(', ')}).\n`);
  }
  return { texts, wrong };
}
