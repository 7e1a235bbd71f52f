import * as z from 'zod';
import type { HarvestTask } from '../../harvest/provider.ts';
import { type Answered, askOrcid } from './ask-orcid.ts';

const said = z.object({ value: z.string().nullish() }).nullish();
const dateSchema = z.object({ year: said, month: said, day: said }).nullish();
const workSchema = z.object({
  'put-code': z.number(),
  title: z.object({ title: said }).nullish(),
  'journal-title': said,
  'short-description': z.string().nullish(),
  type: z.string().nullish(),
  'publication-date': dateSchema,
  url: said,
  'external-ids': z
    .object({
      'external-id': z.array(
        z.object({ 'external-id-type': z.string(), 'external-id-value': z.string().nullish() }),
      ),
    })
    .nullish(),
  contributors: z
    .object({
      contributor: z.array(
        z.object({
          'credit-name': said,
          'contributor-orcid': z.object({ path: z.string().nullish() }).nullish(),
        }),
      ),
    })
    .nullish(),
});
type Work = z.infer<typeof workSchema>;
const bulkSchema = z.object({ bulk: z.array(z.object({ work: workSchema.optional() })) });
const personSchema = z.object({
  name: z.object({ 'given-names': said, 'family-name': said, 'credit-name': said }).nullish(),
});

/** ORCID's kinds of works (ORCID, "Work types") in those of CSL; what is not here is an article in a journal. */
const cslTypes: Readonly<Record<string, string>> = {
  book: 'book',
  'edited-book': 'book',
  'book-chapter': 'chapter',
  'conference-paper': 'paper-conference',
  'conference-abstract': 'paper-conference',
  'conference-poster': 'paper-conference',
  'data-set': 'dataset',
  dissertation: 'thesis',
  'dissertation-thesis': 'thesis',
  'supervised-student-publication': 'thesis',
  preprint: 'article',
  'working-paper': 'report',
  report: 'report',
  software: 'software',
  'journal-article': 'article-journal',
  'journal-issue': 'article-journal',
  'magazine-article': 'article-magazine',
  'newspaper-article': 'article-newspaper',
  review: 'review',
};

/** What ORCID itself says of works of a person, for those that nobody else has a record of: as CSL-JSON. 100 at most. */
export async function ownRecords(
  task: Pick<HarvestTask<unknown>, 'http' | 'base' | 'key' | 'signal'>,
  orcid: string,
  putCodes: readonly number[],
): Promise<Answered<readonly unknown[]>> {
  const found = await askOrcid(task, `${orcid}/works/${putCodes.join(',')}`, bulkSchema);
  if (found.kind === 'failed') return found;
  const works = found.answer.bulk.flatMap(({ work }) => (work?.title?.title?.value ? work : []));
  if (works.length === 0) return { kind: 'answer', answer: [] };
  const person = await askOrcid(task, `${orcid}/person`, personSchema);
  if (person.kind === 'failed') return person;
  const name = person.answer.name;
  const self = {
    ...(name?.['family-name']?.value
      ? { family: name['family-name'].value, given: name['given-names']?.value ?? '' }
      : { literal: name?.['credit-name']?.value ?? name?.['given-names']?.value ?? orcid }),
    ORCID: `https://orcid.org/${orcid}`,
  };
  return { kind: 'answer', answer: works.map((work) => cslOf(work, self)) };
}

function cslOf(work: Work, self: { readonly ORCID: string }): unknown {
  const { year, month, day } = work['publication-date'] ?? {};
  const parts = [year?.value, month?.value, day?.value].map(Number);
  const until = parts.findIndex((part) => !(part > 0));
  const identifier = (type: string) =>
    work['external-ids']?.['external-id'].find((id) => id['external-id-type'].toLowerCase() === type)?.[
      'external-id-value'
    ] ?? undefined;
  const named = (work.contributors?.contributor ?? []).flatMap((one) => {
    const isSelf = one['contributor-orcid']?.path === self.ORCID.split('/').at(-1);
    if (isSelf) return [self];
    const literal = one['credit-name']?.value;
    return literal ? [authorOf(literal)] : [];
  });
  return {
    id: `orcid-work-${work['put-code']}`,
    type: cslTypes[work.type?.toLowerCase().replaceAll('_', '-') ?? ''] ?? 'article-journal',
    title: work.title?.title?.value,
    author: named.length > 0 ? named : [self],
    ...(until !== 0 && { issued: { 'date-parts': [until === -1 ? parts : parts.slice(0, until)] } }),
    'container-title': work['journal-title']?.value ?? undefined,
    abstract: work['short-description'] ?? undefined,
    DOI: identifier('doi'),
    PMID: identifier('pmid'),
    ISBN: identifier('isbn'),
    ISSN: identifier('issn'),
    URL: work.url?.value ?? undefined,
  };
}

/** `Sole, Ada`; other orders cannot be told apart safely. */
function authorOf(name: string): unknown {
  const [family = '', given, ...more] = name.split(',').map((part) => part.trim());
  return given && more.length === 0 ? { family, given } : { literal: name };
}
