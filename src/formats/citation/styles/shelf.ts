import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOfLocale, readStyleFile, type StyleHead } from './style-file.ts';

/** A style that can be asked for by its name, `ieee`. */
export interface Style extends StyleHead {
  readonly name: string;
  /** Where it comes from: with Lectern, with a package, or the operator's folder. */
  readonly from: string;
  readonly text: () => string;
}

/** Everything that was found, and the files that cannot be used, in words. */
export interface Shelf {
  readonly styles: ReadonlyMap<string, Style>;
  /** By tag, `fa-IR`. */
  readonly locales: ReadonlyMap<string, () => string>;
  readonly problems: readonly string[];
}

const ownFolder = new URL('own/', import.meta.url).pathname;
const packaged = '@citation-js/plugin-csl';

/** Styles of the package, under the names that people ask for: its Vancouver is that of the NLM. */
const packagedStyles: readonly (readonly [string, string])[] = [
  ['apa', 'apa'],
  ['vancouver', 'vancouver'],
  ['nlm', 'vancouver'],
  ['harvard', 'harvard1'],
];

/** Finds all styles and locales; what stands in the folders comes before what was brought along, the last folder first. */
export function findStyles(folders: readonly string[]): Shelf {
  const styles = new Map<string, Style>();
  const locales = new Map<string, () => string>();
  const problems: string[] = [];
  addPackage(styles, locales);
  addFolder(ownFolder, 'Lectern', { styles, locales, problems });
  for (const folder of folders) addFolder(folder, folder, { styles, locales, problems });
  for (const [name, style] of styles) {
    if (style.parent === undefined || [...styles.values()].some(({ id }) => id === style.parent)) continue;
    styles.delete(name);
    problems.push(
      `${style.from}: ${name}.csl is another name of ${style.parent}; put the file of that style beside it.`,
    );
  }
  return { styles, locales, problems };
}

function addPackage(styles: Map<string, Style>, locales: Map<string, () => string>): void {
  const texts = jsonOf(import.meta.resolve('@citation-js/plugin-csl/lib/styles.json'));
  for (const [name, key] of packagedStyles) {
    const text = texts[key];
    const reading = text === undefined ? undefined : readStyleFile(text);
    if (text !== undefined && reading?.kind === 'style')
      styles.set(name, { ...reading, name, from: packaged, text: () => text });
  }
  for (const [tag, text] of Object.entries(
    jsonOf(import.meta.resolve('@citation-js/plugin-csl/lib/locales.json')),
  ))
    locales.set(tag, () => text);
}

function jsonOf(address: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(new URL(address), 'utf8')) as Readonly<Record<string, string>>;
}

interface Shelves {
  readonly styles: Map<string, Style>;
  readonly locales: Map<string, () => string>;
  readonly problems: string[];
}

function addFolder(folder: string, from: string, { styles, locales, problems }: Shelves): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).sort()) {
    const path = join(folder, file);
    const tag = /^locales-([a-z]{2,3}(?:-[A-Za-z]{4})?(?:-[A-Z]{2})?)\.xml$/.exec(file)?.[1];
    if (tag !== undefined) {
      const text = readFileSync(path, 'utf8');
      const reason = faultOfLocale(text);
      if (reason === undefined) locales.set(tag, () => text);
      else problems.push(`${path}: ${reason}. It was passed over.`);
    }
    const name = /^([a-z0-9][a-z0-9-]{0,80})\.csl$/.exec(file)?.[1];
    if (name === undefined) {
      if (file.endsWith('.csl'))
        problems.push(`${path}: the name of a style has small letters, digits and hyphens; rename the file.`);
      continue;
    }
    const text = readFileSync(path, 'utf8');
    const reading = readStyleFile(text);
    if (reading.kind === 'style') styles.set(name, { ...reading, name, from, text: () => text });
    else problems.push(`${path}: ${reading.reason}. It was passed over.`);
  }
}
