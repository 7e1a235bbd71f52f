import type { Store } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';

/** Which works have a summary that was approved here; those of records are not asked for. */
export interface SummarisedWorks {
  /** Another whenever a summary was approved or withdrawn. */
  version(): string;
  /** As they are found today: of merged works the one that is left. */
  works(): readonly WorkId[];
}

export function createSummarisedWorks({ reader }: Store): SummarisedWorks {
  const last = reader.prepare('select coalesce(max(number), 0) as last from summary_word');
  const all = reader.prepare(`
    with recursive way (id) as (
      select s.work from summary s join summary_word w
        on w.number = (select max(number) from summary_word where summary = s.number)
        where w.kind = 'approved'
      union select w.moved_to from work w join way on w.id = way.id where w.state = 'moved'
    ) select w.id from work w join way on way.id = w.id where w.state = 'held'`);
  return {
    version: () => String(last.get()?.last),
    works: () => all.all().map(({ id }) => String(id) as WorkId),
  };
}
