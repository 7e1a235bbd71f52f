import { inlineText, plainText } from '../../../markup/index.ts';
import type { InlineMarkup, WorkDescription } from '../../../model/index.ts';
import { inlineFromText } from '../../fields/inline-from-text.ts';
import { citeApa } from '../cite-apa.ts';
import { citeVancouver } from '../cite-vancouver.ts';
import type { CslEngine } from './csl-engine.ts';
import { findStyles, type Shelf } from './shelf.ts';

/** A style on offer. */
export interface StyleOffered {
  readonly name: string;
  readonly title: string;
  readonly from: string;
}

/** One line of a list of references. */
export interface Reference {
  /** Its number, in styles that count: `[1]`, `1.` */
  readonly label?: string;
  readonly text: InlineMarkup;
}

export type Cited = { readonly kind: 'cited'; readonly references: readonly Reference[] } | NotCited;

/** Why there are no references. */
export type NotCited =
  | { readonly kind: 'unknown-style'; readonly known: readonly string[] }
  | { readonly kind: 'unknown-locale'; readonly known: readonly string[] }
  | { readonly kind: 'unusable-style'; readonly reason: string };

export interface Citer {
  styles(): readonly StyleOffered[];
  locales(): readonly string[];
  /** Files in the folders that cannot be used, in words. */
  problems(): readonly string[];
  /** The references of works, in the order of the style. */
  cite(
    works: readonly WorkDescription[],
    how: { readonly style: string; readonly locale: string },
  ): Promise<Cited>;
}

/** So many engines are kept ready, each for a style in a locale. */
const mostEngines = 24;

/**
 * Formats references in any style of the Citation Style Language. `folders` hold `*.csl` and `locales-*.xml` of the
 * operator; they are read when first needed. APA and Vancouver are our own where the operator has no other.
 */
export function createCiter({ folders }: { readonly folders: readonly string[] }): Citer {
  let found: Shelf | undefined;
  const shelf = () => {
    found ??= findStyles(folders);
    return found;
  };
  const engines = new Map<string, CslEngine>();

  async function engineFor(style: string, locale: string): Promise<CslEngine> {
    const key = `${style} ${locale}`;
    const ready = engines.get(key) ?? (await makeEngine(style, locale));
    // The one asked for last stands last.
    engines.delete(key);
    engines.set(key, ready);
    const [oldest] = engines.keys();
    if (engines.size > mostEngines && oldest !== undefined) engines.delete(oldest);
    return ready;
  }

  async function makeEngine(style: string, locale: string): Promise<CslEngine> {
    const { styles, locales } = shelf();
    const asked = styles.get(style);
    const whole =
      asked?.parent === undefined ? asked : [...styles.values()].find(({ id }) => id === asked.parent);
    // A million characters of code, which only a style that is not our own needs.
    const { CslEngine: Engine } = await import('./csl-engine.ts');
    return new Engine({ style: whole?.text() ?? '', locale, localeText: (tag) => locales.get(tag)?.() });
  }

  return {
    styles: () => [...shelf().styles.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    locales: () => [...shelf().locales.keys()].sort(),
    problems: () => shelf().problems,

    async cite(works, { style, locale }) {
      const { styles, locales } = shelf();
      const tag = matchingLocale(locale, [...locales.keys()]);
      if (!styles.has(style)) return { kind: 'unknown-style', known: [...styles.keys()].sort() };
      if (tag === undefined) return { kind: 'unknown-locale', known: [...locales.keys()].sort() };
      const own = ourOwn(style, tag, styles.get(style)?.from ?? '');
      if (own !== undefined) return { kind: 'cited', references: works.map((work) => ({ text: own(work) })) };
      try {
        const engine = await engineFor(style, tag);
        return { kind: 'cited', references: engine.cite(works, tag).map(safe) };
      } catch (error) {
        engines.delete(`${style} ${tag}`);
        return { kind: 'unusable-style', reason: String(error instanceof Error ? error.message : error) };
      }
    },
  };
}

/** `fa` is `fa-IR`, `en-CA` is `en-US`: the nearest of those that there are. */
function matchingLocale(asked: string, known: readonly string[]): string | undefined {
  const [language = ''] = asked.toLowerCase().split(/[-_]/);
  const same = known.filter((tag) => tag.toLowerCase().split('-')[0] === language);
  return (
    same.find((tag) => tag.toLowerCase() === asked.toLowerCase().replace('_', '-')) ??
    same.find((tag) => tag === 'en-US' || tag.toLowerCase() === `${language}-${language}`) ??
    same[0]
  );
}

/** Our own two are as good and a thousand times as fast, unless the operator has put another in their place. */
function ourOwn(
  style: string,
  locale: string,
  from: string,
): ((work: WorkDescription) => InlineMarkup) | undefined {
  if (!from.startsWith('@')) return undefined;
  const language = locale.split('-')[0];
  if (style === 'apa' && (language === 'en' || language === 'fa')) return (work) => citeApa(work, language);
  return style === 'vancouver' && language === 'en' ? citeVancouver : undefined;
}

function safe({ label, html }: { readonly label?: string; readonly html: string }): Reference {
  return {
    ...(label !== undefined && { label: plainText(inlineText(label)) }),
    text: inlineFromText(html),
  };
}
