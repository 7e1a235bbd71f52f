import { countBits, hasBit } from '../engine/bits.ts';
import { subjectSlug, values } from '../engine/document-of-work.ts';
import type { LiveSegment, Segment } from '../engine/segment.ts';
import type { SubjectSummary } from '../search-index.ts';

/** Headings, and the keywords of works without headings, by the number of works that have them as either. */
export function listSubjects(parts: readonly LiveSegment[]): readonly SubjectSummary[] {
  const all = new Map<string, { name: string; named: number; works: number }>();
  for (const part of parts)
    for (const { slug, name, named, works } of subjectsIn(part)) {
      const known = all.get(slug);
      if (known === undefined) all.set(slug, { name, named, works });
      else {
        known.works += works;
        // The spelling that most works have.
        if (named > known.named || (named === known.named && name < known.name)) {
          known.name = name;
          known.named = named;
        }
      }
    }
  return [...all]
    .filter(([, { works, name }]) => works > 0 && name !== '')
    .map(([slug, { name, works }]) => ({ slug, name, works }))
    .sort((a, b) => b.works - a.works || (a.slug < b.slug ? -1 : 1));
}

interface SubjectInSegment {
  readonly slug: string;
  /** Empty where no work here has it as it would be counted. */
  readonly name: string;
  readonly named: number;
  readonly works: number;
}

/** A segment says the same as long as none of its works was superseded. */
const known = new WeakMap<
  Segment,
  { readonly live: number; readonly subjects: readonly SubjectInSegment[] }
>();

function subjectsIn({ segment, live }: LiveSegment): readonly SubjectInSegment[] {
  const alive = countBits(live);
  const before = known.get(segment);
  if (before?.live === alive) return before.subjects;
  const count = alive === segment.documents ? countAll : countLive;
  const names = new Map<string, { name: string; named: number }>();
  for (const { text: name, term } of termsFrom(segment, values.subject)) {
    const slug = subjectSlug(name);
    const named = count(segment, term, live);
    if (named > (names.get(slug)?.named ?? 0)) names.set(slug, { name, named });
  }
  const subjects: SubjectInSegment[] = [];
  for (const { text: slug, term } of termsFrom(segment, values.subjectSlug)) {
    const { name, named } = names.get(slug) ?? { name: '', named: 0 };
    subjects.push({ slug, name, named, works: count(segment, term, live) });
  }
  known.set(segment, { live: alive, subjects });
  return subjects;
}

function* termsFrom(
  { terms }: Segment,
  beginning: string,
): Generator<{ readonly text: string; readonly term: number }> {
  const [from, to] = terms.range(beginning);
  for (let term = from; term < to; term += 1) yield { text: terms.term(term).slice(beginning.length), term };
}

function countAll({ postingStarts }: Segment, term: number): number {
  return (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0);
}

function countLive({ postingStarts, docs }: Segment, term: number, live: LiveSegment['live']): number {
  const end = postingStarts[term + 1] ?? 0;
  let count = 0;
  for (let at = postingStarts[term] ?? 0; at < end; at += 1) if (hasBit(live, docs[at] ?? 0)) count += 1;
  return count;
}
