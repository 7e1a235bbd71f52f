import type { WorkId } from '../../model/index.ts';
import type { WorkSummary } from '../catalogue.ts';
import type { ChangeLog } from './change-log.ts';

/** Answers kept as long as the change log stands where it stood; never stale, other processes' changes included. */
export interface KeptAnswers {
  answer<T>(question: string, ask: () => Promise<T>): Promise<T>;
  /** Decoded summaries, the oldest dropped first. */
  summary(id: WorkId, ask: (id: WorkId) => WorkSummary | undefined): WorkSummary | undefined;
  /** Drops what the log says has changed; called once before summaries are asked. */
  refresh(): void;
}

const answersKept = 2000;
const summariesKept = 20_000;
/** After so many changes at once it is cheaper to begin anew. */
const changesFollowed = 2000;

export function createKeptAnswers(log: ChangeLog): KeptAnswers {
  const answers = new Map<string, Promise<unknown>>();
  const summaries = new Map<WorkId, WorkSummary>();
  let position = 0;

  function refresh(): void {
    const end = log.end();
    if (end === position) return;
    answers.clear();
    const changes = summaries.size === 0 ? [] : log.changes(position, changesFollowed);
    if (changes.length === changesFollowed) summaries.clear();
    for (const { workId } of changes) summaries.delete(workId);
    position = end;
  }

  return {
    refresh,
    answer<T>(question: string, ask: () => Promise<T>): Promise<T> {
      refresh();
      const known = answers.get(question);
      if (known !== undefined) return known as Promise<T>;
      if (answers.size >= answersKept) answers.clear();
      const answer = ask();
      answers.set(question, answer);
      answer.catch(() => answers.delete(question));
      return answer;
    },
    summary(id, ask) {
      const known = summaries.get(id);
      if (known !== undefined) return known;
      const found = ask(id);
      if (found === undefined) return undefined;
      if (summaries.size >= summariesKept) {
        const { value } = summaries.keys().next();
        if (value !== undefined) summaries.delete(value);
      }
      summaries.set(id, found);
      return found;
    },
  };
}
