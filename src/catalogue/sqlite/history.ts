import type { HistoryStep } from '../curation.ts';
import { curator } from '../grouping/edits.ts';
import { type Happening, replay } from '../history/replay.ts';
import { circleOf, nameOf, type Tables } from './grouping/members.ts';
import type { KeptRecord } from './record-table.ts';

/** Everything that happened to a work, told by living through its records again. Runs inside `store.transaction`. */
export function historyOf(work: number, tables: Tables): readonly HistoryStep[] {
  const { records, decisions, edits } = tables;
  const founder = records.founderOf(work);
  if (founder === undefined) return [];
  const names = new Set([nameOf(founder), ...records.companionsOf(work)]);
  for (const { name } of circleOf([founder.work], tables).members) names.add(name);
  const decided = decisions.on(names);
  for (const { number } of decided) for (const name of decisions.pairsOf(number).flat()) names.add(name);
  const happenings: { readonly order: number; readonly happening: Happening }[] = [];
  for (const name of names) {
    for (const record of recordsUnder(name, tables))
      happenings.push({ order: record.number, happening: recordHappening(record, tables) });
    for (const edit of edits.on(name)) {
      const at = new Date(records.byNumber(edit.number)?.fetchedAt ?? 0);
      happenings.push({ order: edit.number, happening: { kind: 'edit', at, edit } });
    }
  }
  for (const decision of decided) {
    const pairs = decisions.pairsOf(decision.undoes ?? decision.number);
    // After the record that was the newest then, and before the next.
    const order = decision.afterRecord + decision.number / 2 ** 31;
    const at = new Date(decision.at);
    happenings.push({ order, happening: { kind: 'decision', at, decision: { ...decision, pairs } } });
  }
  happenings.sort((a, b) => a.order - b.order);
  return replay(
    happenings.map(({ happening }) => happening),
    nameOf(founder),
  );
}

function recordsUnder(name: string, { records }: Tables): readonly KeptRecord[] {
  const colon = name.indexOf(':');
  const provider = name.slice(0, colon);
  return provider === curator ? [] : records.underKey(provider, name.slice(colon + 1));
}

function recordHappening(record: KeptRecord, { records }: Tables): Happening {
  const { provider, key, format, rank, deleted, hash, fetchedAt } = record;
  return {
    kind: 'record',
    at: new Date(fetchedAt),
    record: {
      name: nameOf(record),
      provider,
      key,
      format,
      rank,
      deleted,
      hash,
      fetchedAt,
      description: deleted === 1 ? undefined : records.description(record),
    },
  };
}
