/** Pages for readers: each a question and a drawing. */
export type { Page } from './page.ts';
