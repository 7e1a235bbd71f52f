/** Whether a title says of its own work that it is retracted, as publishers mark them: `RETRACTED ARTICLE: …`. */
export function isRetractedTitle(title: string): boolean {
  return /^\W{0,3}(?:RETRACTED(?:[ -](?:ARTICLE|CHAPTER|PAPER))?|Retracted(?:[ -](?:[Aa]rticle|[Cc]hapter|[Pp]aper))?)\s?[:\])]/.test(
    title,
  );
}
