import { setTimeout as patience, setImmediate as pause } from 'node:timers/promises';
import type { Catalogue, WorkSummary } from '../../catalogue/index.ts';
import { plainText } from '../../markup/index.ts';
import type { WorkId } from '../../model/index.ts';
import { wordsOf } from '../../text/index.ts';
import { countOf } from '../engine/count-of.ts';
import { values } from '../engine/document-of-work.ts';
import type { LiveSegment, Segment } from '../engine/segment.ts';
import { keepUp } from '../groups/keep-up.ts';
import type { WorkGroups } from '../groups/work-groups.ts';
import { markBeginnings } from './mark-beginnings.ts';
import { kinds, NamedEntries } from './named-entries.ts';
import type { Suggester, Suggestions } from './suggester.ts';
import { mayBeSmallWord, wordsTyped } from './words-of-name.ts';

/** What suggestions are made from. */
export interface SuggesterParts {
  readonly catalogue: Pick<Catalogue, 'changes' | 'summaries'>;
  readonly people: NamesOfPeople;
  /** The index as it stands, for the subjects in it. */
  readonly segments: () => readonly LiveSegment[];
  /** Groups of works whose names are suggested too. */
  readonly groups?: Pick<WorkGroups, 'version' | 'names'>;
  /** How far everything asked here has come in the change log. */
  readonly position: () => Promise<number>;
}

/** The part of `People` that suggestions need. */
export interface NamesOfPeople {
  names(after: number, limit: number): Promise<readonly NameOfPerson[]>;
  contributorsOf(id: WorkId): Promise<readonly ({ readonly id: string } | undefined)[]>;
  summaries(
    ids: readonly string[],
  ): Promise<readonly { readonly id: string; readonly name: string; readonly works: number }[]>;
}

interface Source {
  readonly id: string;
  name: string;
  works: number;
}

interface NameOfPerson {
  /** Ascending; the next page begins after it. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly works: number;
}

/** So much is taken in before other requests have their turn. */
const atOnce = 200;
/** A question waits so long for what is new; what takes longer is in the next answer. */
const patienceMs = 50;
/** And so long at a start, when there is nothing yet. */
const firstPatienceMs = 500;

/**
 * Suggestions from memory: names and titles are read once, and then what the change log says has changed, before each
 * question. `catchUp` does the first of that ahead of all questions.
 */
export function createEmbeddedSuggester(parts: SuggesterParts): Suggester & { catchUp(): Promise<void> } {
  const { catalogue, people, segments, groups, position } = parts;
  const entries = new NamedEntries();
  const sources = new Map<string, Source>();
  const sourceOf = new Map<WorkId, Source | undefined>();
  const worksOfSubject = new Map<string, number>();
  const counted = new Set<Segment>();
  const namesOfGroups = keepUp(
    () => groups?.version() ?? 0,
    () => groups?.names() ?? new Map<string, never>(),
  );
  let groupsKnown: ReturnType<WorkGroups['names']> = new Map();
  let at = -1;
  let catching: Promise<void> | undefined;
  let isRead = false;

  async function follow(): Promise<void> {
    const end = await position();
    const isFirst = at === -1;
    if (isFirst) {
      await readPeople();
      at = 0;
    }
    while (at < end) {
      const news = (await catalogue.changes(at, atOnce)).filter((change) => change.position <= end);
      const ids = new Set(news.filter(({ aspect }) => aspect === 'work').map(({ workId }) => workId));
      // At first every work is as it is now, however often the log names it.
      await takeWorks([...ids].filter((id) => !isFirst || !sourceOf.has(id)));
      if (!isFirst) await takePeople(ids);
      at = news.at(-1)?.position ?? end;
      await pause();
    }
    await countSubjects();
    entries.settle();
    isRead = true;
  }

  async function takeWorks(ids: readonly WorkId[]): Promise<void> {
    const held = new Set<WorkId>();
    for (const summary of await catalogue.summaries(ids)) {
      held.add(summary.id);
      takeWork(summary);
    }
    for (const id of ids) {
      if (held.has(id)) continue;
      entries.forget('work', id);
      count(sourceOf.get(id), -1);
      sourceOf.delete(id);
    }
  }

  function takeWork(work: WorkSummary): void {
    const { id, title, source } = work;
    entries.set('work', id, plainText(title), recencyOf(work));
    const before = sourceOf.get(id);
    const now = source && (sources.get(source.id) ?? { id: source.id, name: '', works: 0 });
    sourceOf.set(id, now);
    if (now !== undefined && now.name !== source?.name) {
      sources.set(now.id, now);
      now.name = source?.name ?? '';
      entries.set('source', now.id, now.name, weightOf(now.works));
    }
    if (before === now) return;
    count(before, -1);
    count(now, 1);
  }

  function count(source: Source | undefined, by: 1 | -1): void {
    if (source === undefined) return;
    source.works += by;
    entries.weigh('source', source.id, source.works > 0 ? weightOf(source.works) : -1);
  }

  async function readPeople(): Promise<void> {
    for (let after = -1; ; ) {
      const names = await people.names(after, atOnce);
      const last = names.at(-1);
      if (last === undefined) return;
      for (const { id, name, works } of names) entries.add('person', id, name, weightOf(works));
      after = last.position;
      await pause();
    }
  }

  async function takePeople(works: ReadonlySet<WorkId>): Promise<void> {
    const ids = new Set<string>();
    for (const work of works)
      for (const person of await people.contributorsOf(work)) if (person) ids.add(person.id);
    for (const { id, name, works } of await people.summaries([...ids]))
      entries.set('person', id, name, weightOf(works));
  }

  /** Takes in what groups are called, where that has changed. */
  function takeGroups(): void {
    const named = namesOfGroups();
    if (named === groupsKnown) return;
    for (const key of groupsKnown.keys()) if (!named.has(key)) entries.forget('unit', key);
    for (const [key, { names, works }] of named) {
      const [first = key, ...others] = names;
      entries.set('unit', key, first, weightOf(works));
      for (const name of others) entries.add('unit', key, name, weightOf(works));
    }
    groupsKnown = named;
  }

  /** Takes in the subjects of segments that are new, and takes out those of segments that went. */
  async function countSubjects(): Promise<void> {
    const now = new Set(segments().map(({ segment }) => segment));
    for (const segment of [...now].filter((one) => !counted.has(one))) {
      counted.add(segment);
      await countSegment(segment, 1);
    }
    for (const segment of [...counted].filter((one) => !now.has(one))) {
      counted.delete(segment);
      await countSegment(segment, -1);
    }
  }

  async function countSegment({ terms, postingStarts }: Segment, sign: 1 | -1): Promise<void> {
    const [from, to] = terms.range(values.subject);
    for (let term = from; term < to; term += 1) {
      const name = terms.term(term).slice(values.subject.length);
      const works = (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0);
      const total = (worksOfSubject.get(name) ?? 0) + sign * works;
      worksOfSubject.set(name, total);
      if (entries.has('subject', name)) entries.weigh('subject', name, total > 0 ? weightOf(total) : -1);
      else if (total > 0) entries.set('subject', name, name, weightOf(total));
      if (term % atOnce === 0) await pause();
    }
  }

  function catchUp(): Promise<void> {
    catching ??= follow().finally(() => {
      catching = undefined;
    });
    return catching;
  }

  async function isBehind(): Promise<boolean> {
    const isCounted = segments().every(({ segment }) => counted.has(segment));
    return catching !== undefined || !isCounted || at < (await position());
  }

  return {
    catchUp,
    async suggest(text, most): Promise<Suggestions> {
      if (await isBehind()) {
        const longest = isRead ? patienceMs : firstPatienceMs;
        await Promise.race([catchUp(), patience(longest, undefined, { ref: false })]);
      }
      takeGroups();
      let words = wordsTyped(text);
      let found = entries.find(words, most);
      if (
        words.length > 1 &&
        mayBeSmallWord(words.at(-1) ?? '') &&
        kinds.every((kind) => found[kind].length === 0)
      ) {
        words = words.slice(0, -1);
        found = entries.find(words, most);
      }
      const now = segments();
      const live = now.map((part) => part.live);
      return {
        works: found.work as WorkId[],
        people: found.person,
        sources: found.source,
        units: found.unit,
        subjects: eachOnce(found.subject)
          .map((name) => ({ name, works: countOf(values.subject + name, now, live) }))
          .filter(({ works }) => works > 0),
        marked: (name) => markBeginnings(name, words),
      };
    },
  };
}

/** Of names that differ in capitals and signs only, the first. */
function eachOnce(names: readonly string[]): readonly string[] {
  return [...new Map([...names].reverse().map((name) => [wordsOf(name).join(' '), name])).values()].reverse();
}

/** Between 0 and 1: the newest first; what was retracted, and what only says so, behind all others. */
function recencyOf({ year = 0, standing, type }: WorkSummary): number {
  if (standing === 'retracted' || type === 'notice') return 0;
  return Math.min(0.99, Math.max(0.01, (year - 1800) / 400));
}

/** Of one work 0.05, of a thousand 0.5. */
function weightOf(works: number): number {
  return Math.log2(1 + works) / 20;
}
