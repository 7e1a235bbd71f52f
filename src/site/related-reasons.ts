import { type Html, html } from '../markup/index.ts';
import type { RelatedTie, RelatedWork } from '../related/index.ts';
import type { PageContext } from '../ui/index.ts';

/** Why a work is related: the words it shares, who cites whom, who wrote it. */
export function renderReasons(
  { shares, ties }: Pick<RelatedWork, 'shares' | 'ties'>,
  { words: { work: say, separator } }: PageContext,
  tieWords: Readonly<Record<RelatedTie, string>> = say.ties,
): Html | undefined {
  const bonds = ties.map((tie) => tieWords[tie]).join(separator);
  if (shares.length === 0) return bonds === '' ? undefined : html`${bonds}`;
  return html`${say.shares} <em lang="en" dir="ltr">${shares.join(', ')}</em>${bonds !== '' && html`${separator}${bonds}`}`;
}
