import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';

/** Whether a title says of its own work that it is retracted, as publishers mark them: `RETRACTED ARTICLE: …`. */
export function isRetractedTitle(title: string): boolean {
  return /^\W{0,3}(?:RETRACTED(?:[ -](?:ARTICLE|CHAPTER|PAPER))?|Retracted(?:[ -](?:[Aa]rticle|[Cc]hapter|[Pp]aper))?)\s?[:\])]/.test(
    title,
  );
}

const mark = 'Retracted Publication';

/** The kinds of a work as its record names them, and that it is retracted where its title says so. */
export function withRetraction(types: readonly string[], title: InlineMarkup | undefined): readonly string[] {
  const isMarked = title !== undefined && isRetractedTitle(plainText(title));
  return isMarked && !types.some((type) => type.toLowerCase() === mark.toLowerCase())
    ? [...types, mark]
    : types;
}
