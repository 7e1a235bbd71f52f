import { slugOf } from '../../text/index.ts';
import type { Community } from './communities.ts';
import type { DrawnMap } from './draw-map.ts';
import { type TermCounts, termsOfTopic } from './name-topics.ts';
import type { ReadLists } from './read-lists.ts';
import type { Topic } from './topic-map.ts';

/** So many terms make a slug. */
const slugTerms = 2;

interface Around {
  readonly works: number;
  readonly counts: TermCounts;
}

/** The topics of a map, with their names; works that are in none are left out. */
export function topicsOf({ communities, places }: DrawnMap, lists: ReadLists): readonly Topic[] {
  const slugs = new Set<string>();
  const count = (members: Iterable<number>) => countTerms(members, lists.terms);
  function topic(community: Community, around: Around, within?: string): readonly Topic[] {
    const own = { works: community.members.length, counts: count(community.members) };
    const terms = termsOfTopic(own, around, lists.vocabulary);
    const slug = freeSlug(terms, slugs);
    const { x, y, ordered } = middleOf(community.members, places);
    const drawn: Topic = {
      slug,
      ...(within !== undefined && { within }),
      terms,
      x,
      y,
      works: ordered.flatMap((node) => lists.ids[node] ?? []),
      places: ordered.flatMap((node) => [places[node * 2] ?? 0, places[node * 2 + 1] ?? 0]),
      hasParts: community.parts.length > 0,
    };
    return [drawn, ...community.parts.flatMap((part) => topic(part, own, slug))];
  }
  const all = { works: lists.ids.length, counts: count(lists.ids.keys()) };
  return communities.flatMap((community) => topic(community, all));
}

function countTerms(nodes: Iterable<number>, terms: ReadLists['terms']): TermCounts {
  const counts = new Map<number, number>();
  for (const node of nodes)
    for (const term of terms[node] ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function freeSlug(terms: readonly string[], taken: Set<string>): string {
  const base = slugOf(terms.slice(0, slugTerms).join(' ')) || 'topic';
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  taken.add(slug);
  return slug;
}

/** The median of both axes, which strays do not move, and who stands nearest to it first. */
function middleOf(members: readonly number[], places: Uint16Array) {
  const median = (axis: number) => {
    const values = members.map((node) => places[node * 2 + axis] ?? 0).sort((a, b) => a - b);
    return values[values.length >> 1] ?? 0;
  };
  const [x, y] = [median(0), median(1)];
  const distance = (node: number) => Math.hypot((places[node * 2] ?? 0) - x, (places[node * 2 + 1] ?? 0) - y);
  const ordered = members.toSorted((a, b) => distance(a) - distance(b) || a - b);
  return { x, y, ordered };
}
