import type { SourceSummary } from '../../catalogue/index.ts';
import type { PersonSummary } from '../../people/index.ts';
import type { Addresses } from './addresses.ts';
import type { PersonSummaryAnswer, SourceAnswer, SubjectAnswer } from './other-schemas.ts';

export function toSourceAnswer(source: SourceSummary, addresses: Addresses): SourceAnswer {
  const { id, slug, name, issns, works } = source;
  return {
    id,
    name,
    issns: [...issns],
    works,
    page: addresses.source(id, slug),
    self: addresses.api(`/sources/${id}`),
    worksAt: addresses.api(`/works?source=${id}`),
  };
}

export function toPersonSummary(person: PersonSummary, addresses: Addresses): PersonSummaryAnswer {
  const { id, slug, name, orcid, works } = person;
  return {
    id,
    name,
    ...(orcid !== undefined && { orcid }),
    works,
    page: addresses.person(id, slug),
    self: addresses.api(`/people/${id}`),
  };
}

export function toSubjectAnswer(
  { name, works }: { readonly name: string; readonly works: number },
  addresses: Addresses,
): SubjectAnswer {
  return { name, works, searchAt: addresses.api(`/search?${new URLSearchParams({ subject: name })}`) };
}
