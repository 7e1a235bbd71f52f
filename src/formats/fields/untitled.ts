import type { InlineMarkup } from '../../model/index.ts';

/** Stands for a title that the record does not have. */
export const untitled = 'Untitled' as InlineMarkup;
