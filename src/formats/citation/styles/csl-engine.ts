import citeproc from 'citeproc';
import type { WorkDescription } from '../../../model/index.ts';
import { retractionOf } from '../retraction.ts';
import { toCslJson } from '../to-csl-json.ts';

/** What it remarks on styles is for their makers. */
citeproc.debug = () => undefined;

/** One reference as HTML of the processor: not yet safe. */
export interface Formatted {
  readonly label?: string;
  readonly html: string;
}

/** One style in one locale, ready to format references by citeproc-js, © Frank Bennett (CPAL 1.0). */
export class CslEngine {
  readonly #engine: InstanceType<typeof citeproc.Engine>;
  #items = new Map<string, object>();

  /** Throws where the processor cannot use the style. */
  constructor(parts: {
    readonly style: string;
    readonly locale: string;
    readonly localeText: (tag: string) => string | undefined;
  }) {
    this.#engine = new citeproc.Engine(
      {
        retrieveLocale: (tag) => parts.localeText(tag) ?? false,
        retrieveItem: (id) => this.#items.get(id) ?? {},
      },
      parts.style,
      parts.locale,
      true,
    );
  }

  /** In the order of the style. */
  cite(works: readonly WorkDescription[], locale: string): readonly Formatted[] {
    this.#items = new Map(works.map((work, at) => [String(at), itemOf(work, String(at), locale)]));
    // Emptied first, so that nothing of another list (a letter behind a year) is left.
    this.#engine.updateItems([]);
    this.#engine.updateItems([...this.#items.keys()]);
    const made = this.#engine.makeBibliography();
    const entries = made === false ? [] : made[1];
    // Where a macro is missing the processor is silent.
    if (entries.length < works.length)
      throw new Error(
        `It gives ${entries.length} references for ${works.length} works; a part of it is missing.`,
      );
    return entries.map(formattedOf);
  }
}

/** Works of their own: what they appeared in is their publisher. */
const wholes = new Set<WorkDescription['type']>(['book', 'dissertation', 'report', 'dataset', 'software']);

/** Without the address of our own page, which is no part of a reference; and never without its retraction. */
function itemOf(work: WorkDescription, id: string, locale: string): object {
  const { URL: _, 'container-title': container, ...item } = toCslJson(work, id);
  const retracted = locale.startsWith('fa') ? 'پس‌گرفته‌شده' : 'Retracted';
  const genre =
    work.type === 'preprint' ? 'Preprint' : work.publicationTypes?.find((kind) => /thesis/i.test(kind));
  const title = plainSigns(item.title);
  const original = plainSigns(item['original-title']);
  return {
    ...item,
    ...(original !== '' && { 'original-title': original }),
    ...(container !== undefined && !wholes.has(work.type) && { 'container-title': container }),
    ...(work.edition !== undefined && { edition: work.edition }),
    ...(genre !== undefined && { genre }),
    title: retractionOf(work) === undefined ? title : `${title} [${retracted}]`,
  };
}

/** The processor escapes what is no element of its own: what is escaped already would show its escape. */
function plainSigns(title: unknown): string {
  return typeof title === 'string' ? title.replaceAll('&lt;', '<').replaceAll('&gt;', '>') : '';
}

/** Takes off the boxes in which the processor sets an entry and its number. */
function formattedOf(entry: string): Formatted {
  const label = /<div class="csl-left-margin">([\s\S]*?)<\/div>/.exec(entry)?.[1]?.trim();
  const html = entry
    .replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/, '')
    .replace(/<\/?div[^>]*>/g, '')
    .trim();
  return { html, ...(label && { label: label.replace(/<[^>]*>/g, '') }) };
}
