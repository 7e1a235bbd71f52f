import type { House } from '../../app.ts';
import type { WorkId } from '../../model/index.ts';
import type { CliWorld } from '../cli-world.ts';
import { heldWork } from '../named-work.ts';

/** The works that names mean; each name that means none is said, and answered. */
export async function worksNamed(
  names: readonly string[],
  { catalogue }: Pick<House, 'catalogue'>,
  world: Pick<CliWorld, 'err'>,
): Promise<{ readonly works: readonly WorkId[]; readonly unknown: readonly string[] }> {
  const works: WorkId[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const id = await heldWork(name, catalogue);
    if (id !== undefined) works.push(id);
    else {
      unknown.push(name);
      world.err.write(
        `“${name}” is no work that is held here and was left out. Give its id, as in its address /works/k3v9x2m1/…, or its DOI or PMID.\n`,
      );
    }
  }
  return { works: [...new Set(works)], unknown };
}

const slugSyntax = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(text: string): boolean {
  return text.length <= 80 && slugSyntax.test(text);
}

export function wrongSlug(text: string): string {
  return `“${text}” cannot name a collection: lower-case letters, digits and single hyphens can, at most 80, such as ten-years-of-vesicles.\n`;
}
