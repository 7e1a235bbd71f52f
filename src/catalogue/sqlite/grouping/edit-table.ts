import { hash } from 'node:crypto';
import { curator, type Edit } from '../../grouping/edits.ts';
import type { Store } from '../../store.ts';
import type { KeptRecord, RecordTable } from '../record-table.ts';

const format = 'curator-edit';

/** What curators say, kept as records of their own. Runs inside `store.transaction`. */
export function createEditTable({ writer }: Store, records: RecordTable) {
  const any = writer.prepare('select 1 from record where provider = ? limit 1');
  // All keys of one record's edits begin with its name and '#', and come before its name and '$'.
  const onAnchor = writer.prepare(
    "select number from record where provider = ? and key >= ? || '#' and key < ? || '$'",
  );
  const newest = writer.prepare('select coalesce(max(number), 0) as number from record');

  function read(record: KeptRecord): Edit {
    const said = JSON.parse(Buffer.from(records.payload(record)).toString('utf8')) as Omit<Edit, 'number'>;
    return { ...said, number: record.number };
  }

  return {
    read,
    /** Every edit bound to a record, those that no longer count included. */
    on(anchor: string): readonly Edit[] {
      if (any.get(curator) === undefined) return [];
      return onAnchor.all(curator, anchor, anchor).flatMap((row) => {
        const record = records.byNumber(row.number as number);
        return record === undefined ? [] : [read(record)];
      });
    },
    keep(edit: Omit<Edit, 'number'>, work: number, at: Date): void {
      const number = Number(newest.get()?.number) + 1;
      const payload = Buffer.from(JSON.stringify(edit));
      records.add(
        {
          provider: curator,
          key: `${edit.anchor}#${edit.field}`,
          rank: String(number).padStart(12, '0'),
          format,
          // The same edit may be made again after another.
          hash: hash('sha256', `${number} ${payload}`, 'buffer'),
          payload,
          encoding: 'identity',
        },
        { work, founds: false, deleted: edit.undone ? 1 : 0 },
        at.getTime(),
      );
    },
  };
}

export type EditTable = ReturnType<typeof createEditTable>;
