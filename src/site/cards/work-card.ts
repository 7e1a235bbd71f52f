import type { Catalogue } from '../../catalogue/index.ts';
import { inlineText, plainText } from '../../markup/index.ts';
import { bylineName, type Contribution, standingOf, type Work, type WorkId } from '../../model/index.ts';
import type { Plain, PlainLayer } from '../../plain/index.ts';
import type { ApprovedSummaries, Summary } from '../../summaries/index.ts';
import { type Card, languageOfText, type PageContext } from '../../ui/index.ts';
import { languageOfSummary, mainSummary } from '../work/main-summary.ts';
import { frameOfCard } from './frame-of-card.ts';

/** The card of one work. */
export async function workCard(
  id: WorkId,
  {
    catalogue,
    plain,
    summaries,
  }: {
    readonly catalogue: Pick<Catalogue, 'find'>;
    readonly plain: Pick<Plain, 'layerOf'>;
    readonly summaries: ApprovedSummaries;
  },
  context: PageContext,
): Promise<Card | undefined> {
  const work = await catalogue.find(id);
  if (work === undefined) return undefined;
  const main = mainSummary(await summaries.approvedOf(work), context);
  return composeWorkCard(work, context, await plain.layerOf(work), main);
}

/** A work as it is seen where its address is shared. */
export function composeWorkCard(
  work: Work,
  context: PageContext,
  layer?: PlainLayer,
  summary?: Summary,
): Card {
  const notice = noticeOf(work, context);
  const { title, vernacularTitle, languages, type, published, source } = work;
  const { words } = context;
  const own = languageOfText(title, vernacularTitle === undefined ? languages?.[0] : undefined);
  const year = published && words.date({ year: published.year });
  return {
    ...frameOfCard(context),
    kind: words.work.types[type],
    notice,
    // What was retracted, or is in doubt, was not found.
    sentence:
      notice === undefined ? (lineOf(summary, context) ?? findingOf(work, layer, context)) : undefined,
    title: { text: title, language: own.tag, direction: own.direction },
    bylines: bylinesOf(work, context),
    place: [source?.name, year].filter((part) => part !== undefined).join(' · ') || undefined,
  };
}

/** Longer ones would be cut: three lines hold so many characters. */
const longestSentence = 230;

/** The one line of an approved summary. */
function lineOf(summary: Summary | undefined, { words }: PageContext): Card['sentence'] {
  if (summary?.oneLine === undefined) return undefined;
  const line = plainText(summary.oneLine);
  if (line.length > longestSentence) return undefined;
  const { tag, direction } = languageOfSummary(summary);
  return { label: words.work.plain, text: inlineText(line), language: tag, direction, comesFirst: true };
}

/** The first sentence in which the authors say what they found, as it stands. */
function findingOf(
  { abstract }: Work,
  layer: PlainLayer | undefined,
  { words }: PageContext,
): Card['sentence'] {
  const [section = -1, start = 0, end = 0] = layer?.short?.finding?.[0] ?? [];
  const within = abstract?.sections[section];
  const sentence = within && plainText(within.text).slice(start, end).trim();
  if (!sentence || sentence.length > longestSentence) return undefined;
  const { tag, direction } = languageOfText(sentence);
  return { label: words.work.found, text: inlineText(sentence), language: tag, direction };
}

function noticeOf(work: Work, { words }: PageContext): Card['notice'] {
  const standing = standingOf(work);
  switch (standing) {
    case 'retracted':
    case 'partly-retracted':
      return { gravity: 'alarm', word: words.standings[standing], meaning: words.standingMeanings[standing] };
    case 'concern':
      return { gravity: 'caution', word: words.standings.concern, meaning: words.standingMeanings.concern };
    case 'corrected':
    case 'sound':
      return undefined;
  }
}

/** Names that may be shown; a line that holds them all is tried first. */
const counts = [24, 16, 12, 9, 7, 5, 4, 3, 2, 1];

function bylinesOf({ contributions }: Work, { words }: PageContext): readonly string[] {
  const inRole = (role: Contribution['role']) => contributions.filter((one) => one.role === role);
  const authors = inRole('author');
  const names = (authors.length > 0 ? authors : inRole('editor')).map(({ contributor }) =>
    bylineName(contributor),
  );
  const total = names.length;
  if (total === 0) return [];
  const all = names.join('; ');
  const ends: number[] = [];
  let end = -2;
  for (const name of names.slice(0, counts[0])) {
    end += 2 + name.length;
    ends.push(end);
  }
  const shorter = counts
    .filter((count) => count < total)
    .map((count) => `${all.slice(0, ends[count - 1])} ${words.lists.andOthers(total - count)}`);
  return total > 40 ? shorter : [all, ...shorter];
}
