import { counted, number } from './en-format.ts';

/** How often things are read, in English. */
export const reachInEnglish = {
  mostRead: (days: number): string => `Most read in the last ${number(days)} days`,
  /** Told by browsers' names; robots are left out. */
  readSince: (reads: number, since: string): string =>
    `Read ${counted(reads, 'time', 'times')} by people since ${since}`,
};
