/** A tag and its value; without one the line is left out. */
export type RisLine = readonly [string, string | undefined];
