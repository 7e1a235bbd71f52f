import { type Html, html, inline, inlineFolded, plainText } from '../../markup/index.ts';
import { bylineName, type InlineMarkup, isoDate } from '../../model/index.ts';
import type { FeedWork } from './feed.ts';

/** What both kinds of feed say of a work. */
export interface FeedEntry {
  readonly title: string;
  readonly authors: readonly { readonly name: string; readonly orcid?: string | undefined }[];
  /** When it was published, where that is known to the day. */
  readonly day: string | undefined;
  /** The authors' words and the headings of indexers. */
  readonly subjects: readonly string[];
  readonly doi: string | undefined;
  readonly language: string | undefined;
  readonly place: FeedPlace;
  /** HTML: where it appeared, and the abstract. */
  readonly summary: string;
}

/** Where it appeared. */
export interface FeedPlace {
  readonly source?: string | undefined;
  readonly issn?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
}

const mostAuthors = 50;
const mostSubjects = 40;
/** Characters of markup; a feed is for leafing through. */
const longestAbstract = 3000;

export function feedEntryOf({ work, standing, plain }: FeedWork): FeedEntry {
  const { title, contributions, source } = work;
  const date = work.published ?? work.publishedOnline;
  const published = date && isoDate(date);
  const place = [source?.name, published].filter((part) => part !== undefined).join(', ');
  return {
    title: `${standing === undefined ? '' : `${standing}: `}${plainText(title)}`,
    authors: contributions
      .filter(({ role }) => role === 'author')
      .slice(0, mostAuthors)
      .map(({ contributor, orcid }) => ({ name: bylineName(contributor), orcid })),
    // A time of day is asked for; a date known only to the month is said in the summary alone.
    day: date?.day === undefined ? undefined : published,
    subjects: subjectsOf(work),
    doi: work.identifiers.doi,
    language: work.languages?.[0],
    place: {
      source: source?.name,
      issn: source?.issns?.[0]?.issn,
      volume: work.volume,
      issue: work.issue,
      pages: work.pages ?? work.articleNumber,
    },
    summary: String(
      html`${place !== '' && html`<p>${place}</p>`}${plain && plainOf(plain)}${abstractOf(work.abstract?.sections ?? [])}`,
    ),
  };
}

/** One line and the paragraphs, as far as an abstract would go. */
function plainOf({ heading, summary }: NonNullable<FeedWork['plain']>): Html {
  const { oneLine, paragraphs, language } = summary;
  return html`<div lang="${language}"><p><b>${heading}</b></p>${
    oneLine !== undefined && html`<p>${inline(oneLine)}</p>`
  }${abstractOf(paragraphs)}</div>`;
}

function subjectsOf({ keywords = [], subjects = [] }: FeedWork['work']): readonly string[] {
  const all = [...keywords.map(({ text }) => text), ...subjects.map(({ name }) => name)];
  return [...new Set(all.filter((text) => text !== ''))].slice(0, mostSubjects);
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
