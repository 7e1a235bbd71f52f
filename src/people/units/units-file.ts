/** An institution's own word on what it consists of, checked: kept in the store, never derived. */
export interface UnitsFile {
  readonly institution: OwnInstitution;
  /** Parents before their children. */
  readonly units: readonly UnitEntry[];
}

export interface OwnInstitution {
  /** By language; whatever the languages, all are sought in affiliations. */
  readonly names: Names;
  readonly alternativeNames: readonly string[];
  readonly ror?: string;
  readonly cities: readonly string[];
  /** ISO 3166-1. */
  readonly country?: string;
}

export interface UnitEntry {
  readonly slug: string;
  readonly names: Names;
  readonly alternativeNames: readonly string[];
  /** The slug of the unit that it is part of. */
  readonly parent?: string;
  readonly ror?: string;
  /** Its name alone says whose it is: affiliations need not name the institution. */
  readonly standsAlone: boolean;
}

/** At least one, by BCP 47 tag. */
export type Names = Readonly<Record<string, string>>;

/** The name in a language, else in the language that comes first. */
export function nameIn(names: Names, language: string): string {
  return names[language] ?? Object.values(names)[0] ?? '';
}
