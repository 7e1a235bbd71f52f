import * as z from 'zod';
import { sourceSchema, sourcesPageSchema, subjectsPageSchema } from '../../answers/other-schemas.ts';
import { toSourceAnswer, toSubjectAnswer } from '../../answers/to-other-answers.ts';
import { cutAt, readCursor } from '../cursor.ts';
import { type AnyEndpoint, endpoint } from '../endpoint.ts';
import { cursor, fieldsOf, limit, noParameters } from '../parameters.ts';
import { problem } from '../problem.ts';
import { wrongCursor } from '../wrong-cursor.ts';

const sourcePlace = z.strictObject({ name: z.string(), id: z.string() });

const listSources = endpoint({
  id: 'listSources',
  path: '/sources',
  tag: 'Sources',
  summary: 'Journals, books and other sources, by name',
  params: noParameters,
  query: z.object({ limit, cursor, fields: fieldsOf(Object.keys(sourceSchema.shape)) }),
  answer: sourcesPageSchema,
  list: 'sources',
  keep: true,
  example: () => '/sources?limit=2',
  async respond({ query }, { catalogue, addresses }) {
    const question = { of: 'sources' };
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, question, sourcePlace);
    if (query.cursor !== undefined && after === undefined) return wrongCursor;
    const [{ sources: total }, listed] = await Promise.all([
      catalogue.counts(),
      catalogue.sourcesBehind({ after, limit: query.limit + 1 }),
    ]);
    const { told, next } = cutAt(query.limit, listed, question, ({ name, id }) => ({ name, id }));
    return {
      kind: 'found',
      next,
      body: {
        total,
        ...(next !== undefined && { next }),
        sources: told.map((one) => toSourceAnswer(one, addresses)),
      },
    };
  },
});

const getSource = endpoint({
  id: 'getSource',
  path: '/sources/{id}',
  tag: 'Sources',
  summary: 'One source',
  params: z.object({ id: z.string().max(40, 'is longer than any id of a source') }),
  query: z.object({ fields: fieldsOf(Object.keys(sourceSchema.shape)) }),
  answer: sourceSchema,
  keep: true,
  async respond({ params: { id } }, { catalogue, addresses }) {
    const source = await catalogue.findSource(id);
    if (source === undefined)
      return {
        kind: 'problem',
        problem: problem(404, 'There is no such source.', {
          errors: [{ parameter: 'id', detail: 'No source has this id.' }],
        }),
      };
    return { kind: 'found', body: toSourceAnswer(source, addresses) };
  },
});

const listSubjects = endpoint({
  id: 'listSubjects',
  path: '/subjects',
  tag: 'Subjects',
  summary: 'What the works are about',
  description: 'Headings, and keywords of works that have no headings, in the order of their characters.',
  params: noParameters,
  query: z.object({ limit, cursor }),
  answer: subjectsPageSchema,
  keep: true,
  example: () => '/subjects?limit=3',
  async respond({ query }, { search, addresses }) {
    const question = { of: 'subjects' };
    const after = query.cursor === undefined ? '' : readCursor(query.cursor, question, z.string());
    if (after === undefined) return wrongCursor;
    const listed = await search.subjectsAfter({ after, limit: query.limit + 1 });
    const { told, next } = cutAt(query.limit, listed, question, ({ value }) => value);
    return {
      kind: 'found',
      next,
      body: {
        ...(next !== undefined && { next }),
        subjects: told.map(({ value, works }) => toSubjectAnswer({ name: value, works }, addresses)),
      },
    };
  },
});

export const sourcesEndpoints: readonly AnyEndpoint[] = [listSources, getSource, listSubjects];
