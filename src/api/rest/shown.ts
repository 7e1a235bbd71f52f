/** What somebody asked for as it may stand in an answer: short, and without what terminals and logs would obey. */
export function shown(given: string): string {
  return given
    .slice(0, 60)
    .replace(/[\p{C}]/gu, '\u{fffd}')
    .toWellFormed();
}
