import * as z from 'zod';
import type { WorkId } from '../../../model/index.ts';
import { changesSchema, dumpSchema } from '../../answers/other-schemas.ts';
import type { WorkAnswer } from '../../answers/work-schema.ts';
import { workSchema } from '../../answers/work-schema.ts';
import type { ApiPorts } from '../../api-ports.ts';
import { dumpName, readDump } from '../../dump/dump-file.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { type AnyEndpoint, endpoint } from '../endpoint.ts';
import { cursor, fieldsOf, noParameters, wholeNumber } from '../parameters.ts';
import { problem } from '../problem.ts';
import { wholeWork, wholeWorks } from '../whole-works.ts';
import { wrongCursor } from '../wrong-cursor.ts';
import { narrowedBy, narrowing } from './works.ts';

const changesQuestion = { of: 'changes' };
/** So many entries of the log are gone through in one answer, whatever they speak of. */
const mostLooked = 2000;

/** Where a mirror goes on that has everything up to a position of the change log. */
function changesCursor(position: number): string {
  return writeCursor(changesQuestion, position);
}

const listChanges = endpoint({
  id: 'listChanges',
  path: '/changes',
  tag: 'For mirrors',
  summary: 'What changed since you last asked',
  description:
    'Begin without a cursor, or with the one of /dump after taking the dump; keep "next" for ever. Works that went stay told as moved or withdrawn.',
  params: noParameters,
  query: z.object({
    limit: wholeNumber(1, 200).default(100).describe('How many works at most, 1 to 200'),
    include: z
      .enum(['works'], { error: 'must be "works"' })
      .optional()
      .describe('Also the works themselves, as they are now'),
    cursor,
  }),
  answer: changesSchema,
  keep: false,
  example: () => '/changes?limit=2',
  async respond({ query }, ports) {
    const after =
      query.cursor === undefined ? 0 : readCursor(query.cursor, changesQuestion, z.number().int().min(0));
    if (after === undefined) return wrongCursor;
    const end = await ports.catalogue.position();
    if (after > end)
      return {
        kind: 'problem',
        problem: problem(
          410,
          'This cursor is of a time that is no longer known here: the records were restored from an older copy. Begin anew, without a cursor.',
          { errors: [{ parameter: 'cursor', detail: '"cursor" lies ahead of everything known.' }] },
        ),
      };
    const looked = await ports.catalogue.changes(after, mostLooked);
    const last = new Map<WorkId, Date>();
    let position = after;
    for (const change of looked) {
      if (change.aspect === 'work') {
        if (last.size === query.limit && !last.has(change.workId)) break;
        // Told in the order of their last change.
        last.delete(change.workId);
        last.set(change.workId, change.at);
      }
      position = change.position;
    }
    const changes = [];
    for (const [id, at] of last)
      changes.push({ at: at.toISOString(), id, ...(await fateOf(id, query, ports)) });
    const next = changesCursor(position);
    return { kind: 'found', next, body: { changes, next, more: position < end } };
  },
});

async function fateOf(
  id: WorkId,
  { include }: { readonly include?: 'works' | undefined },
  ports: ApiPorts,
): Promise<
  { state: 'held'; work?: WorkAnswer } | { state: 'moved'; movedTo: string } | { state: 'withdrawn' }
> {
  const fate = await ports.catalogue.fate(id);
  switch (fate.kind) {
    case 'held': {
      const work = include && (await ports.catalogue.find(id));
      return { state: 'held', ...(work && { work: await wholeWork(work, ports) }) };
    }
    case 'moved':
      return { state: 'moved', movedTo: fate.to };
    case 'withdrawn':
    case 'unknown':
      return { state: 'withdrawn' };
  }
}

/** So many works are read at once for a file of all. */
const portionSize = 200;

/** Every work as a line of JSON, from behind a place that stays right while works come and go: in memory is one portion. */
export async function* linesOfWorks(
  ports: Pick<ApiPorts, 'catalogue' | 'people' | 'addresses'>,
  {
    fields,
    ...narrow
  }: Parameters<typeof narrowedBy>[0] & { readonly fields?: readonly string[] | undefined } = {},
): AsyncGenerator<string> {
  const narrowed = narrowedBy(narrow);
  let after: Awaited<ReturnType<typeof ports.catalogue.listBehind>>[number]['place'] | undefined;
  for (;;) {
    const placed = await ports.catalogue.listBehind({
      ...narrowed,
      order: 'latest-arrival',
      after,
      limit: portionSize,
    });
    const works = await wholeWorks(
      placed.map(({ id }) => id),
      ports,
    );
    // An array as its own replacer names the properties to keep; those of nested objects must not be lost by it.
    for (const work of works) yield `${JSON.stringify(fields ? picked(work, fields) : work)}\n`;
    after = placed.at(-1)?.place;
    if (placed.length < portionSize) return;
  }
}

function picked(work: WorkAnswer, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(work).filter(([name]) => fields.includes(name)));
}

const exportWorks = endpoint({
  id: 'exportWorks',
  path: '/works.jsonl',
  tag: 'For mirrors',
  summary: 'All works, a line of JSON each',
  description:
    'Sent while it is made, the latest arrivals first. For everything, the daily /dump is quicker for both of us; a copy is kept up to date with /changes.',
  params: noParameters,
  query: z.object({ ...narrowing, fields: fieldsOf(Object.keys(workSchema.shape)) }),
  answer: workSchema,
  mediaType: 'application/jsonl',
  keep: false,
  async respond({ query }, ports) {
    return { kind: 'stream', chunks: linesOfWorks(ports, query), fileName: 'works.jsonl' };
  },
});

const getDump = endpoint({
  id: 'getDump',
  path: '/dump',
  tag: 'For mirrors',
  summary: 'Everything in one file, made daily',
  description:
    'The best way to have all works: take the file, keep its cursor, and follow /changes from there. The file carries an `ETag`, and one that was broken off can be gone on with (`Range`).',
  params: noParameters,
  query: noParameters,
  answer: dumpSchema,
  keep: false,
  example: () => '/dump',
  async respond(_, { dump, addresses }) {
    const made = readDump(dump);
    if (made === undefined)
      return {
        kind: 'problem',
        problem: problem(404, 'No file was made yet; one is made daily. Meanwhile there is /works.jsonl.'),
      };
    const { madeAt, works, bytes, etag, position } = made;
    return {
      kind: 'found',
      changedAt: new Date(madeAt),
      body: {
        address: addresses.api(`/dump/${dumpName}`),
        madeAt,
        works,
        bytes,
        etag,
        cursor: changesCursor(position),
      },
    };
  },
});

export const mirrorEndpoints: readonly AnyEndpoint[] = [listChanges, exportWorks, getDump];
