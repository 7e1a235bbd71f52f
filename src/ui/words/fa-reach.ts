import type { reachInEnglish } from './en-reach.ts';
import { number } from './fa-format.ts';

/** How often things are read, in Persian. */
export const reachInPersian: typeof reachInEnglish = {
  mostRead: (days) => `پرخواننده‌ترین‌ها در ${number(days)} روز گذشته`,
  readSince: (reads, since) => `${number(reads)} بار خوانده‌شده از ${since}`,
};
