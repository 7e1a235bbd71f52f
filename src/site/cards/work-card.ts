import type { Catalogue } from '../../catalogue/index.ts';
import { bylineName, type Contribution, standingOf, type Work, type WorkId } from '../../model/index.ts';
import { type Card, languageOfText, type PageContext } from '../../ui/index.ts';
import { frameOfCard } from './frame-of-card.ts';

/** The card of one work. */
export async function workCard(
  id: WorkId,
  { find }: Pick<Catalogue, 'find'>,
  context: PageContext,
): Promise<Card | undefined> {
  const work = await find(id);
  return work && composeWorkCard(work, context);
}

/** A work as it is seen where its address is shared. */
export function composeWorkCard(work: Work, context: PageContext): Card {
  const { title, vernacularTitle, languages, type, published, source } = work;
  const { words } = context;
  const own = languageOfText(title, vernacularTitle === undefined ? languages?.[0] : undefined);
  const year = published && words.date({ year: published.year });
  return {
    ...frameOfCard(context),
    kind: words.work.types[type],
    notice: noticeOf(work, context),
    title: { text: title, language: own.tag, direction: own.direction },
    bylines: bylinesOf(work, context),
    place: [source?.name, year].filter((part) => part !== undefined).join(' · ') || undefined,
  };
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
  const shorter = counts
    .filter((count) => count < total)
    .map((count) => `${names.slice(0, count).join('; ')} ${words.lists.andOthers(total - count)}`);
  return total > 40 ? shorter : [names.join('; '), ...shorter];
}
