import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { locales } from '../../ui/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';
import { isSlug, worksNamed } from './named-works.ts';

const texts = z.partialRecord(z.enum(locales), z.string().trim().min(1));
const fileSchema = z.array(
  z.strictObject({
    slug: z.string().refine(isSlug, 'must be lower-case letters, digits and single hyphens'),
    title: texts.refine((title) => Object.keys(title).length > 0, 'must be there in one language at least'),
    introduction: texts.default({}),
    works: z.array(z.string()),
  }),
);

/** Takes in collections from a file: all of it, or nothing where anything in it cannot be meant. */
export function loadCollections(config: Config, file: string, world: CliWorld): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const read = readCollections(file);
    if (typeof read === 'string') {
      world.err.write(`${basename(file)} was not taken in. ${read}\nNothing was changed.\n`);
      return 1;
    }
    let unknown = 0;
    for (const { slug, title, introduction, works: names } of read) {
      const named = await worksNamed(names, house, world);
      unknown += named.unknown.length;
      house.collections.save({ slug, title, introduction, works: named.works });
    }
    world.out.write(
      `${read.length === 1 ? '1 collection was' : `${read.length} collections were`} taken in.\n`,
    );
    return unknown > 0 ? 2 : 0;
  });
}

/** What the file holds, or why it cannot be read. */
function readCollections(file: string): z.infer<typeof fileSchema> | string {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ENOENT'
      ? 'There is no such file.'
      : `It is no JSON: ${(cause as Error).message}`;
  }
  const checked = fileSchema.safeParse(json);
  if (checked.success) return checked.data;
  return checked.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `At ${path.join('.') || 'its start'}: ${message}.`)
    .join(' ');
}
