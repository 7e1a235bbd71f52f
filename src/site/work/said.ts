import { type Html, html, inlineText, markText, plainText, type TextMark } from '../../markup/index.ts';
import type { Work } from '../../model/index.ts';
import type { InShort, Role, Span } from '../../plain/index.ts';

/** In the order in which a reader asks: what for, how, with what outcome, and what then. */
export const saidRoles = ['aim', 'method', 'finding', 'conclusion', 'limits'] as const satisfies Role[];

/** Where in the page the sentence that plays a role stands. */
export function saidId(role: Role): string {
  return `said-${role}`;
}

/** The sentences of "In short" at their places in a section of the abstract, so that links lead to them. */
export function saidMarks(short: InShort | undefined, section: number): readonly TextMark[] {
  if (short === undefined) return [];
  return saidRoles.flatMap((role) =>
    (short[role] ?? []).flatMap(([at, start, end], number) =>
      at === section ? [{ start, end, draw: drawer(number === 0 ? saidId(role) : undefined) }] : [],
    ),
  );
}

function drawer(id: string | undefined): TextMark['draw'] {
  return (content, part) =>
    html`<span class="said"${id !== undefined && part === 0 && html` id="${id}"`}>${content}</span>`;
}

/**
 * A piece of the title or abstract as it stands there, formulas and raised figures included, with some words of it set
 * apart; nothing where it is not there.
 */
export function quoted(
  { title, abstract }: Pick<Work, 'title' | 'abstract'>,
  [section, start, end]: Span,
  words?: Span,
  /** What is drawn differently in each section besides. */
  marks?: (section: number) => readonly TextMark[],
): Html | undefined {
  const text = section < 0 ? title : abstract?.sections[section]?.text;
  if (text === undefined) return undefined;
  const pieces: Html[] = [];
  markText(text, [
    { start, end, draw: (content) => kept(pieces, content) },
    ...(words ? [{ start: words[1], end: words[2], draw: (content: Html) => html`<b>${content}</b>` }] : []),
    ...(marks?.(section).filter((mark) => mark.start < end && mark.end > start) ?? []),
  ]);
  return pieces.length === 0 ? undefined : html`${pieces}`;
}

function kept(pieces: Html[], content: Html): Html {
  pieces.push(content);
  return content;
}

/** The sentences of "In short" as bare text, for what is told by their wording. */
export function quotedText({ abstract }: Pick<Work, 'abstract'>, short: InShort | undefined): string {
  return saidRoles
    .flatMap((role) => short?.[role] ?? [])
    .map(([section, start, end]) =>
      plainText(abstract?.sections[section]?.text ?? inlineText('')).slice(start, end),
    )
    .join(' ');
}
