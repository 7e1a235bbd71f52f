/** Folding, tokens, stems, slugs: what words are, whoever asks. */
export { fold } from './fold.ts';
export { slugOf } from './slug.ts';
