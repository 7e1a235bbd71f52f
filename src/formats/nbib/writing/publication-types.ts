import type { WorkDescription, WorkType } from '../../../model/index.ts';
import { workTypeOf } from '../../pubmed/fields/publication-types.ts';

/** NLM's publication type for each of ours that has one. */
const nameOf: Partial<Record<WorkType, string>> = {
  article: 'Journal Article',
  review: 'Review',
  preprint: 'Preprint',
  'conference-paper': 'Congress',
  book: 'Book',
  dissertation: 'Academic Dissertation',
  dataset: 'Dataset',
  report: 'Technical Report',
  editorial: 'Editorial',
  letter: 'Letter',
};

/** The publication types as the record has them, with NLM's name of the work's own type before those that do not tell it. */
export function publicationTypesWritten({ type, publicationTypes = [] }: WorkDescription): readonly string[] {
  if (publicationTypes.length > 0 && workTypeOf(publicationTypes) === type) return publicationTypes;
  const name = nameOf[type];
  return name === undefined || publicationTypes.includes(name)
    ? publicationTypes
    : [name, ...publicationTypes];
}
