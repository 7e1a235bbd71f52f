import type { WorkId } from '../../model/index.ts';
import type { People, PersonView, Side } from '../../people/index.ts';
import { type NetworkNode, network, type PageContext, type Picture } from '../../ui/index.ts';
import type { SigningWith } from './signing-with.ts';

/** Whence people sign, by their ids, where it is known. */
export type Sides = ReadonlyMap<string, Side>;

/** Whose works they are, and who signs them with whom. */
export interface CoAuthors {
  readonly people: readonly SigningWith[];
  /** The strongest between people, by their places in the list, with the number of works that both sign. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly works: number }[];
}

const mostPeople = 18;
/** So many of the newest works are looked at. */
const mostWorks = 500;
/** A byline longer than this says little of who works with whom. */
const longestByline = 20;
/** With more ties than this for each person a picture is a ball of wool. */
const tiesEach = 1.5;

type BylinePort = Pick<People, 'signersOf'>;

/** Those who sign the most of the newest of some works, whence, and how often two of them sign together. */
export async function coAuthorsOf(
  ids: readonly WorkId[],
  people: BylinePort & Pick<People, 'summaries'>,
  sides: Sides = new Map(),
): Promise<CoAuthors> {
  const bylines = await bylinesOf(ids, people);
  const counts = new Map<string, number>();
  for (const signed of bylines) for (const one of signed) counts.set(one, (counts.get(one) ?? 0) + 1);
  const first = [...counts]
    .sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))
    .slice(0, mostPeople);
  const summaries = await people.summaries(first.map(([id]) => id));
  return {
    people: summaries.map((person) => ({
      ...person,
      together: counts.get(person.id) ?? 0,
      side: sides.get(person.id),
    })),
    ties: tiesAmong(summaries, bylines),
  };
}

/** Those who sign with a person most, and how often two of them sign the newest of the works together. */
export async function coAuthorsOfPerson(
  { coauthors, workIds }: Pick<PersonView, 'coauthors' | 'workIds'>,
  people: BylinePort,
  sides: Sides,
): Promise<CoAuthors> {
  const told = coauthors.slice(0, mostPeople).map((one) => ({ ...one, side: sides.get(one.id) }));
  return { people: told, ties: tiesAmong(told, await bylinesOf(workIds, people)) };
}

async function bylinesOf(
  ids: readonly WorkId[],
  people: BylinePort,
): Promise<readonly (readonly string[])[]> {
  const signed = await people.signersOf(ids.slice(0, mostWorks));
  return signed.map((byline) => [...new Set(byline.filter((id) => id !== undefined))]);
}

function tiesAmong(
  people: readonly { readonly id: string }[],
  bylines: readonly (readonly string[])[],
): CoAuthors['ties'] {
  const placeOf = new Map(people.map(({ id }, at) => [id, at]));
  const ties = new Map<number, number>();
  for (const signed of bylines) {
    if (signed.length > longestByline) continue;
    const places = signed.flatMap((id) => placeOf.get(id) ?? []).sort((a, b) => a - b);
    for (const [at, from] of places.entries())
      for (const to of places.slice(at + 1)) {
        const pair = from * mostPeople + to;
        ties.set(pair, (ties.get(pair) ?? 0) + 1);
      }
  }
  return [...ties]
    .sort(([a, often], [b, oftenB]) => oftenB - often || a - b)
    .slice(0, Math.ceil(people.length * tiesEach))
    .map(([pair, works]) => ({ from: Math.floor(pair / mostPeople), to: pair % mostPeople, works }));
}

/** Who works with whom, nobody in the middle; nothing where they are too few to draw. */
export function peopleNetwork(
  title: string,
  { people, ties }: CoAuthors,
  context: PageContext,
): Picture | undefined {
  const [first] = people;
  if (first === undefined || people.length < 3 || ties.length === 0) return undefined;
  const say = context.words.pictures;
  const isTold = isSideTold(people);
  return network(
    {
      name: 'people',
      title,
      description: say.peopleSummary(people.length, first.name),
      nodes: people.map((person) => nodeOf(person, isTold, context)),
      ties,
      column: context.words.lists.count,
    },
    context,
  );
}

function isSideTold(people: CoAuthors['people']): boolean {
  return people.some(({ side }) => side !== undefined);
}

function nodeOf(
  { id, slug, name, together, side }: SigningWith,
  isTold: boolean,
  { urls }: PageContext,
): NetworkNode {
  return { name, href: urls.person(id, slug), works: together, role: isTold ? (side ?? 'other') : 'plain' };
}

/** A person in the middle of those who sign with him or her; nobody where they are too few to draw. */
export function coAuthorNetwork(
  name: string,
  works: number,
  { people, ties }: CoAuthors,
  context: PageContext,
): Picture | undefined {
  const [first] = people;
  if (first === undefined || people.length < 3) return undefined;
  const say = context.words.pictures;
  const isTold = isSideTold(people);
  return network(
    {
      name: 'coauthors',
      title: say.coauthors(name),
      description: say.coauthorsSummary(name, people.length, first.name, first.together),
      nodes: [{ name, works, role: 'centre' }, ...people.map((person) => nodeOf(person, isTold, context))],
      ties: [
        ...people.map(({ together }, at) => ({ from: 0, to: at + 1, works: together })),
        ...ties.map(({ from, to, works: both }) => ({ from: from + 1, to: to + 1, works: both })),
      ],
      column: say.together,
    },
    context,
  );
}
