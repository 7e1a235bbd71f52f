import type { ChangedWork, Store } from '../../catalogue/index.ts';
import { numberOfId } from '../../model/index.ts';
import { utf8Text } from '../../text/index.ts';
import type { TextRead } from './read-text.ts';
import type { Places } from './units-digest.ts';
import { type Holding, type HoldingKind, packHolding, unpackHolding } from './units-tables.ts';

/** What a work is counted under, each with a name to show. */
type Holders = ReadonlyMap<
  string,
  { readonly kind: HoldingKind; readonly key: string; readonly label: string }
>;

/** What works changed of one holding. */
interface Touched {
  readonly kind: HoldingKind;
  readonly key: string;
  readonly label: string;
  readonly added: Map<number, number>;
  readonly removed: Set<number>;
}

/** What a work is counted under that has these affiliations. */
function holdersOf(reads: readonly TextRead[]): Holders {
  const holders = new Map<string, { kind: HoldingKind; key: string; label: string }>();
  const add = (kind: HoldingKind, key: string, label = '') =>
    holders.set(`${kind} ${key}`, { kind, key, label });
  for (const { ours, units, countries, partners } of reads) {
    if (ours !== undefined) add('own', '');
    for (const { slug } of units) add('unit', slug);
    for (const country of countries) add('country', country);
    for (const { key, name, country = '', ror = '' } of partners)
      add('institution', key, JSON.stringify([name, country, ror]));
  }
  return holders;
}

/** Takes works into the tables of units. Runs inside `store.transaction`; the outcome does not depend on the order of works. */
export function createUnitsWriter({ writer }: Store) {
  const sql = {
    work: writer.prepare('select day, texts from unit_work where number = ?'),
    addWork: writer.prepare('insert into unit_work (number, day, texts, signed) values (?, ?, ?, ?)'),
    dropWork: writer.prepare('delete from unit_work where number = ?'),
    text: writer.prepare('select id, read from unit_text where text = ?'),
    textById: writer.prepare('select read from unit_text where id = ?'),
    addText: writer.prepare('insert into unit_text (text, works, read) values (?, 0, ?) returning id'),
    count: writer.prepare('update unit_text set works = works + ? where id = ?'),
    dropTexts: writer.prepare('delete from unit_text where id = ? and works = 0'),
    holding: writer.prepare('select label, works from unit_holding where kind = ? and key = ?'),
    hold: writer.prepare('insert or replace into unit_holding (kind, key, label, works) values (?, ?, ?, ?)'),
    dropHolding: writer.prepare('delete from unit_holding where kind = ? and key = ?'),
  };

  const readOf = (id: number) => JSON.parse(String(sql.textById.get(id)?.read)) as TextRead;

  function settle({ kind, key, label, added, removed }: Touched): void {
    const row = sql.holding.get(kind, key);
    const works = new Map<number, number>();
    const before = unpackHolding(row?.works);
    for (let at = 0; at < before.length; at += 2) works.set(before[at] ?? 0, before[at + 1] ?? 0);
    for (const number of removed) works.delete(number);
    for (const [number, day] of added) works.set(number, day);
    if (works.size === 0) sql.dropHolding.run(kind, key);
    else sql.hold.run(kind, key, betterLabel(String(row?.label ?? label), label), packHolding(works));
  }

  return {
    /** `read` is asked for affiliations that are new. */
    apply(batch: readonly ChangedWork[], read: (text: string) => TextRead): void {
      const touched = new Map<string, Touched>();
      const touch = (holders: Holders, note: (one: Touched) => void) => {
        for (const [id, holder] of holders) {
          const one = touched.get(id) ?? { ...holder, added: new Map(), removed: new Set() };
          touched.set(id, one);
          note(one);
        }
      };
      const left: number[] = [];
      for (const { id, digest } of new Map(batch.map((one) => [one.id, one])).values()) {
        const number = numberOfId(id);
        const kept = sql.work.get(number);
        if (kept !== undefined) {
          const texts = JSON.parse(String(kept.texts)) as readonly number[];
          touch(holdersOf(texts.map(readOf)), ({ removed }) => removed.add(number));
          for (const text of texts) sql.count.run(-1, text);
          left.push(...texts);
          sql.dropWork.run(number);
        }
        const [places, date] = digest ?? [];
        if (places === undefined || date === undefined) continue;
        const { texts, signed } = JSON.parse(utf8Text(places)) as Places;
        const day = Number(utf8Text(date));
        const ids = texts.map((text) => {
          const known = sql.text.get(text);
          const textId = Number((known ?? sql.addText.get(text, JSON.stringify(read(text))))?.id);
          sql.count.run(1, textId);
          return textId;
        });
        touch(holdersOf(ids.map(readOf)), ({ added }) => added.set(number, day));
        sql.addWork.run(number, day, JSON.stringify(ids), JSON.stringify(signed));
      }
      for (const text of left) sql.dropTexts.run(text);
      for (const one of touched.values()) settle(one);
    },

    /** Writes all holdings anew from the works and what their affiliations say. */
    refill(): void {
      const reads = new Map<number, TextRead>();
      for (const { id, read } of writer.prepare('select id, read from unit_text').iterate())
        reads.set(Number(id), JSON.parse(String(read)) as TextRead);
      const all = new Map<
        string,
        { kind: HoldingKind; key: string; label: string; works: Map<number, number> }
      >();
      for (const { number, day, texts } of writer
        .prepare('select number, day, texts from unit_work')
        .iterate()) {
        const own = (JSON.parse(String(texts)) as readonly number[]).flatMap((id) => reads.get(id) ?? []);
        for (const [id, { kind, key, label }] of holdersOf(own)) {
          const holding = all.get(id) ?? { kind, key, label, works: new Map() };
          holding.label = betterLabel(holding.label, label);
          holding.works.set(Number(number), Number(day));
          all.set(id, holding);
        }
      }
      writer.exec('delete from unit_holding');
      for (const { kind, key, label, works } of all.values())
        sql.hold.run(kind, key, label, packHolding(works as Holding));
    },
  };
}

/** Of two spellings of a name the one to show: not all in capitals, then the longer. */
function betterLabel(one: string, other: string): string {
  const rank = (label: string) => Number(label !== label.toUpperCase()) * 10_000 + label.length;
  if (rank(one) !== rank(other)) return rank(one) > rank(other) ? one : other;
  return one > other ? one : other;
}
