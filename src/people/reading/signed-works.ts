import type { Store } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { Byline } from '../byline.ts';

export interface DatedWork {
  readonly number: number;
  readonly id: WorkId;
  /** Sorts as text; empty where it is not known. */
  readonly date: string;
}

/** Reads works of `person_work` in bulk: one question for any number of them, where each by itself would cost ten times as much. */
export function createSignedWorks({ reader }: Pick<Store, 'reader'>) {
  const numbered = 'from json_each(?) asked cross join person_work w on w.id = asked.value';
  const sql = {
    dated: reader.prepare(`select w.id, w.work_id, w.date ${numbered}`),
    signed: reader.prepare(`select w.id, w.byline, w.persons ${numbered}`),
    persons: reader.prepare(`select w.persons ${numbered}`),
    ofWorks: reader.prepare(
      'select asked.key, w.persons from json_each(?) asked cross join person_work w on w.work_id = asked.value',
    ),
  };

  return {
    /** Newest first. */
    dated: (numbers: readonly number[]): readonly DatedWork[] =>
      sql.dated
        .all(JSON.stringify(numbers))
        .map(({ id, work_id, date }) => ({
          number: Number(id),
          id: String(work_id) as WorkId,
          date: String(date),
        }))
        .sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id)),

    /** What a person signed and from where, in the order asked. */
    *signedBy(person: number, numbers: readonly number[]) {
      for (const { id, byline, persons } of sql.signed.iterate(JSON.stringify(numbers))) {
        const { signed, affiliations } = JSON.parse(String(byline)) as Byline;
        for (const [place, own] of numbersIn(persons).entries()) {
          const signature = signed[place];
          if (own !== person || !signature) continue;
          yield {
            number: Number(id),
            name: signature.name,
            at: signature.at.flatMap((at) => affiliations[at] ?? []),
          };
        }
      }
    },

    /** Of each work the persons in the order of the byline, 0 for groups. */
    *personsOf(numbers: readonly number[]): Generator<readonly number[]> {
      for (const { persons } of sql.persons.iterate(JSON.stringify(numbers))) yield numbersIn(persons);
    },

    /** The same of works by their ids, in the order asked; nobody for works that are not there. */
    personsOfWorks(ids: readonly WorkId[]): readonly (readonly number[])[] {
      const found: (readonly number[])[] = ids.map(() => []);
      for (const { key, persons } of sql.ofWorks.iterate(JSON.stringify(ids)))
        found[Number(key)] = numbersIn(persons);
      return found;
    },
  };
}

function numbersIn(persons: unknown): readonly number[] {
  return JSON.parse(String(persons)) as readonly number[];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
