const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What to say where none of some settings is given, one of which says what is wanted. */
export function noneOf<Settings extends object>(
  settings: Settings,
  names: readonly (keyof Settings & string)[],
): string | undefined {
  if (names.some((name) => settings[name] !== undefined)) return undefined;
  return `Say which works: give ${either.format(names.map((name) => `"${name}"`))}.`;
}
