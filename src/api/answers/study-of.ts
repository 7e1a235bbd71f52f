import type { Work } from '../../model/index.ts';
import type { Evidence, StudyKind } from '../../plain/index.ts';
import type { StudyKindAnswer } from './plain-schemas.ts';
import { createQuoter } from './quoter.ts';

/** What kind of study a work is, each word of it with what says so. */
export function studyOf(study: StudyKind, work: Pick<Work, 'title' | 'abstract'>): StudyKindAnswer {
  const quote = createQuoter(work);
  const said = (by: Evidence) =>
    'field' in by
      ? { field: by.field, value: by.value }
      : { quotation: quote(by.span), sentence: quote(by.sentence).text };
  const { design, subjects, size, registrations, funding } = study;
  return {
    ...(design && { design: { is: design.is, by: said(design.by) } }),
    ...(subjects && { subjects: { is: subjects.is, by: said(subjects.by) } }),
    ...(size && { size: said(size) }),
    ...(registrations && { registrations: registrations.map(({ is, by }) => ({ is, by: said(by) })) }),
    ...(funding && { funding: said(funding) }),
  };
}
