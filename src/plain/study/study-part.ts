import type { Said, StudyKind } from '../plain.ts';
import type { PlainPart } from '../plain-part.ts';
import type { ReadWork } from '../read-work.ts';
import { designOf } from './design.ts';
import { ownSentencesOf } from './own-sentences.ts';
import { registrationsOf } from './registrations.ts';
import { sizeOf } from './size.ts';
import { subjectsOf } from './subjects.ts';

/** What kind of study it is, each word of it with the sentence or the field that says so. */
export const studyPart: PlainPart = {
  recipe: 'study 2',
  partOf(read) {
    const { work } = read;
    // Letters and notices speak of others' studies; works without these words are no studies.
    if (!mayBeStudies.has(work.type)) return {};
    const sentences = read.english ? ownSentencesOf(read) : [];
    const design = designOf(work, sentences);
    const isOverview = design?.is === 'review' || design?.is === 'guideline';
    const subjects = isOverview ? undefined : subjectsOf(work, sentences);
    const size = isOverview || design?.is === 'protocol' ? undefined : sizeOf(sentences);
    const registrations = registrationsOf(work, read);
    const funding = fundingOf(read);
    const study: StudyKind = {
      ...(design && { design }),
      ...(subjects && { subjects }),
      ...(size && { size }),
      ...(registrations.length > 0 && { registrations }),
      ...(funding && { funding }),
    };
    return Object.keys(study).length === 0 ? {} : { study };
  },
};

const mayBeStudies: ReadonlySet<ReadWork['work']['type']> = new Set([
  'article',
  'review',
  'preprint',
  'conference-paper',
  'dissertation',
  'report',
]);

const paid =
  /^(?:funding(?: source)?s?[:.]?|funded by|(?:this (?:study|work|trial|research|project) (?:was|is) )?(?:financially )?(?:supported|funded|sponsored) by|financial support)\b/i;

function fundingOf({ sections }: ReadWork): Said | undefined {
  for (const [at, { label = '', sentences }] of sections.entries())
    for (const { text, start, end } of sentences)
      if (paid.test(text) || /^funding\b/i.test(label))
        return { span: [at, start, end], sentence: [at, start, end] };
  return undefined;
}
