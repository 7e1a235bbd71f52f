import * as z from 'zod';
import { parseOrcid } from '../../../model/index.ts';
import type { PersonView } from '../../../people/index.ts';
import {
  evidencePageSchema,
  evidenceShape,
  peoplePageSchema,
  personSchema,
  personSummarySchema,
  summariesPageSchema,
} from '../../answers/other-schemas.ts';
import { toPersonSummary } from '../../answers/to-other-answers.ts';
import { summarySchema } from '../../answers/work-schema.ts';
import type { ApiPorts } from '../../api-ports.ts';
import { anchored, anchorOf, anchorSchema } from '../anchor.ts';
import { cutAt, readCursor, writeCursor } from '../cursor.ts';
import { type AnyEndpoint, endpoint } from '../endpoint.ts';
import { listedBehind } from '../listed-behind.ts';
import { cursor, fieldsOf, limit, noParameters } from '../parameters.ts';
import { problem } from '../problem.ts';
import { wrongCursor } from '../wrong-cursor.ts';

const place = z.strictObject({ sort: z.string(), number: z.number() });
const params = z.object({
  id: z.string().max(80, 'is longer than any id of a person').describe('The id of the person, or orcid:…'),
});

function find(id: string, people: ApiPorts['people']): Promise<PersonView | undefined> {
  const orcid = /^orcid:/i.test(id) ? parseOrcid(id.slice('orcid:'.length)) : undefined;
  return orcid === undefined ? people.find(id) : people.findByOrcid(orcid);
}

const nobody = {
  kind: 'problem',
  problem: problem(404, 'There is no such person. A person is named by the id, or by orcid:….', {
    errors: [{ parameter: 'id', detail: 'Nobody is called so.' }],
  }),
} as const;

const listPeople = endpoint({
  id: 'listPeople',
  path: '/people',
  tag: 'People',
  summary: 'Everyone, by family name',
  params: noParameters,
  query: z.object({ limit, cursor, fields: fieldsOf(Object.keys(personSummarySchema.shape)) }),
  answer: peoplePageSchema,
  list: 'people',
  keep: true,
  example: () => '/people?limit=2',
  async respond({ query }, { people, addresses }) {
    const question = { of: 'people' };
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, question, place);
    if (query.cursor !== undefined && after === undefined) return wrongCursor;
    const [total, listed] = await Promise.all([
      people.count(),
      people.listBehind({ after, limit: query.limit + 1 }),
    ]);
    const { told, next } = cutAt(query.limit, listed, question, (one) => one.place);
    return {
      kind: 'found',
      next,
      body: {
        total,
        ...(next !== undefined && { next }),
        people: told.map((one) => toPersonSummary(one, addresses)),
      },
    };
  },
});

const getPerson = endpoint({
  id: 'getPerson',
  path: '/people/{id}',
  tag: 'People',
  summary: 'One person',
  params,
  query: z.object({ fields: fieldsOf(Object.keys(personSchema.shape)) }),
  answer: personSchema,
  keep: true,
  example: ({ person }) => person && `/people/${person}`,
  async respond({ params: { id } }, { people, addresses }) {
    const person = await find(id, people);
    if (person === undefined) return nobody;
    return {
      kind: 'found',
      body: {
        ...toPersonSummary(person, addresses),
        variants: [...person.variants],
        affiliations: person.affiliations.map((one) => ({ ...one })),
        coauthors: person.coauthors.map(({ id: other, name, together }) => ({ id: other, name, together })),
        worksAt: addresses.api(`/people/${person.id}/works`),
      },
      ...(id !== person.id && { properPath: `/people/${person.id}` }),
    };
  },
});

const listWorksOfPerson = endpoint({
  id: 'listWorksOfPerson',
  path: '/people/{id}/works',
  tag: 'People',
  summary: 'The works of a person, the newest first',
  params,
  query: z.object({ limit, cursor, fields: fieldsOf(Object.keys(summarySchema.shape)) }),
  answer: summariesPageSchema,
  list: 'works',
  keep: true,
  example: ({ person }) => person && `/people/${person}/works?limit=1`,
  async respond({ params: { id }, query }, { people, catalogue, addresses }) {
    const person = await find(id, people);
    if (person === undefined) return nobody;
    const { workIds } = person;
    const question = { of: 'person', id: person.id };
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, question, anchorSchema);
    if (query.cursor !== undefined && after === undefined) return wrongCursor;
    return listedBehind(workIds, { question, after, limit: query.limit }, { catalogue, addresses });
  },
});

const listEvidenceOfPerson = endpoint({
  id: 'listEvidenceOfPerson',
  path: '/people/{id}/evidence',
  tag: 'People',
  summary: 'Why each work is taken to be a person’s, the newest first',
  params,
  query: z.object({ limit, cursor, fields: fieldsOf(Object.keys(evidenceShape)) }),
  answer: evidencePageSchema,
  list: 'evidence',
  // It changes with what others sign, which touches none of these works.
  keep: false,
  example: ({ person }) => person && `/people/${person}/evidence?limit=1`,
  async respond({ params: { id }, query }, { people, catalogue }) {
    const person = await find(id, people);
    if (person === undefined) return nobody;
    const question = { of: 'evidence', id: person.id };
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, question, anchorSchema);
    if (query.cursor !== undefined && after === undefined) return wrongCursor;
    const position = await catalogue.position();
    const offset = after ? await anchored(after, position, async () => person.workIds) : 0;
    const told = person.workIds.slice(offset, offset + query.limit);
    const end = offset + told.length;
    const next =
      end < person.workIds.length ? writeCursor(question, anchorOf(end, position, told)) : undefined;
    const evidence = await people.evidenceFor(person.id, told);
    return {
      kind: 'found',
      next,
      body: {
        total: person.workIds.length,
        ...(next !== undefined && { next }),
        evidence: evidence.map(({ workId, someCoauthors, shares, ...one }) => ({
          work: workId,
          ...one,
          someCoauthors: [...someCoauthors],
          shares: [...shares],
        })),
      },
    };
  },
});

export const peopleEndpoints: readonly AnyEndpoint[] = [
  listPeople,
  getPerson,
  listWorksOfPerson,
  listEvidenceOfPerson,
];
