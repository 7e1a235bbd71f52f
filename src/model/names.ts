/** Names of one thing by language (BCP 47 tags); at least one. */
export type Names = Readonly<Record<string, string>>;

/** The name in a language, else in the language that comes first. */
export function nameIn(names: Names, language: string): string {
  return names[language] ?? Object.values(names)[0] ?? '';
}
