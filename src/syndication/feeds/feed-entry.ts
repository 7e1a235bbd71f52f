import { type Html, html, inline, inlineFolded, plainText } from '../../markup/index.ts';
import { bylineName, type InlineMarkup, isoDate } from '../../model/index.ts';
import type { FeedWork } from './feed.ts';

/** What both kinds of feed say of a work. */
export interface FeedEntry {
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601, as far as it is known. */
  readonly published: string | undefined;
  /** HTML: where it appeared, and the abstract. */
  readonly summary: string;
}

const mostAuthors = 50;
/** Characters of markup; a feed is for leafing through. */
const longestAbstract = 3000;

export function feedEntryOf({ work, standing }: FeedWork): FeedEntry {
  const { title, contributions, source } = work;
  const date = work.published ?? work.publishedOnline;
  const published = date && isoDate(date);
  const place = [source?.name, published].filter((part) => part !== undefined).join(', ');
  return {
    title: `${standing === undefined ? '' : `${standing}: `}${plainText(title)}`,
    authors: contributions
      .filter(({ role }) => role === 'author')
      .slice(0, mostAuthors)
      .map(({ contributor }) => bylineName(contributor)),
    published,
    summary: String(
      html`${place !== '' && html`<p>${place}</p>`}${abstractOf(work.abstract?.sections ?? [])}`,
    ),
  };
}

/** Sections one after another, as many as there is room for; of a longer one the beginning, as plain text. */
function abstractOf(
  sections: readonly { readonly label?: string; readonly text: InlineMarkup }[],
): readonly Html[] {
  const shown: Html[] = [];
  let room = longestAbstract;
  for (const { label, text } of sections) {
    if (room <= 0) break;
    const fits = text.length <= room;
    const short = fits ? text : inlineFolded(`${beginningOf(plainText(text), room)} …`);
    shown.push(html`<p>${label !== undefined && html`<b>${label}:</b> `}${inline(short)}</p>`);
    room -= text.length;
  }
  return shown;
}

function beginningOf(text: string, length: number): string {
  const end = text.lastIndexOf(' ', length);
  return text.slice(0, end > 0 ? end : length).toWellFormed();
}
