import type { WorkId } from '../../model/index.ts';
import type { People, PersonSummary } from '../../people/index.ts';
import { network, type PageContext, type Picture } from '../../ui/index.ts';

/** Whose works they are, and who signs them with whom. */
export interface CoAuthors {
  readonly people: readonly (PersonSummary & { readonly together: number })[];
  /** The strongest between people, by their places in the list, with the number of works that both sign. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly works: number }[];
}

const mostPeople = 18;
/** So many of the newest works are looked at. */
const mostWorks = 2_000;
/** A byline longer than this says little of who works with whom. */
const longestByline = 20;
/** With more ties than this for each person a picture is a ball of wool. */
const tiesEach = 1.5;

/** Those who sign the most of some works, and how often two of them sign together. */
export async function coAuthorsOf(
  ids: readonly WorkId[],
  people: Pick<People, 'contributorsOf' | 'summaries'>,
  without?: string,
): Promise<CoAuthors> {
  const bylines: (readonly string[])[] = [];
  const counts = new Map<string, number>();
  for (const id of ids.slice(0, mostWorks)) {
    const refs = await people.contributorsOf(id);
    const signed = [...new Set(refs.flatMap((ref) => ref?.id ?? []))].filter((one) => one !== without);
    bylines.push(signed);
    for (const one of signed) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const first = [...counts]
    .sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))
    .slice(0, mostPeople);
  const summaries = await people.summaries(first.map(([id]) => id));
  const placeOf = new Map(summaries.map(({ id }, at) => [id, at]));
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
  return {
    people: summaries.map((person) => ({ ...person, together: counts.get(person.id) ?? 0 })),
    ties: [...ties]
      .sort(([a, often], [b, oftenB]) => oftenB - often || a - b)
      .slice(0, Math.ceil(summaries.length * tiesEach))
      .map(([pair, works]) => ({ from: Math.floor(pair / mostPeople), to: pair % mostPeople, works })),
  };
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
  const { urls, words } = context;
  const say = words.pictures;
  return network(
    {
      name: 'coauthors',
      title: say.coauthors(name),
      description: say.coauthorsSummary(name, people.length, first.name, first.together),
      nodes: [
        { name, works, role: 'centre' },
        ...people.map((person) => ({
          name: person.name,
          href: urls.person(person.id, person.slug),
          works: person.together,
          role: 'inside' as const,
        })),
      ],
      ties: [
        ...people.map(({ together }, at) => ({ from: 0, to: at + 1, works: together })),
        ...ties.map(({ from, to, works: both }) => ({ from: from + 1, to: to + 1, works: both })),
      ],
      column: say.together,
    },
    context,
  );
}
