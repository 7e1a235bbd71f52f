import type { en } from './en.ts';

/** What the interface says; every language says all of it. */
export type Words = Readonly<typeof en>;
