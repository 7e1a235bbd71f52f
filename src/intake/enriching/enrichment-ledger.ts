import type { Store } from '../../catalogue/index.ts';
import type { Doi, Pmid } from '../../model/index.ts';
import type { Enriching, WorkInNeed, WorksHere } from './enriching.ts';
import { gapsIn } from './gaps-in.ts';

/** Requests of one day and works asked about, kept beside what came of them. */
export interface EnrichmentLedger extends WorksHere {
  /** Counts a request that is sent. */
  spend(): void;
  /** Remembers that the provider told something about them, and that it is kept. */
  answered(identifiers: readonly string[]): void;
}

export interface LedgerOptions {
  /** Of whom it is asked; what was asked of it is remembered under this name, whatever a harvest is called. */
  readonly provider: string;
  readonly enriching: Enriching;
  readonly budget: number;
  readonly againDays: number;
}

const dayMs = 24 * 3600_000;

/** What is asked of one provider, and what is left of its budget of today (UTC). */
export function createEnrichmentLedger(
  store: Store,
  { provider, enriching, budget, againDays }: LedgerOptions,
  now: () => Date,
): EnrichmentLedger {
  const { reader, writer } = store;
  const spent = writer.prepare('select requests from enrichment_day where provider = ? and day = ?');
  const spend = writer.prepare(
    `insert into enrichment_day (provider, day, requests) values (?, ?, 1)
     on conflict (provider, day) do update set requests = requests + 1`,
  );
  const note = writer.prepare(
    `insert into enrichment (provider, identifier, asked_at, found) values (?, ?, ?, ?)
     on conflict (provider, identifier) do update set asked_at = excluded.asked_at, found = excluded.found`,
  );
  const has = reader.prepare(
    `select 1 from claim c join record r on r.number = c.record join work w on w.number = r.work
     where c.scheme = ? and c.value = ? and w.state = 'held' limit 1`,
  );
  const today = () => now().toISOString().slice(0, 10);
  const left = () => Math.max(0, budget - Number(spent.get(provider, today())?.requests ?? 0));

  function noteAll(identifiers: readonly string[], found: 0 | 1): void {
    if (identifiers.length === 0) return;
    store.transaction(() => {
      for (const identifier of identifiers) note.run(provider, identifier, now().getTime(), found);
    });
  }

  return {
    inNeed() {
      const rows = reader
        .prepare(
          `select g.identifier, g.doi, g.pmid from (${gapsIn(enriching)}) g
           left join enrichment e on e.provider = ? and e.identifier = g.identifier
           where g.identifier is not null and (e.asked_at is null or e.asked_at <= ?)
           order by e.asked_at is not null, g.gaps desc, e.asked_at, g.number desc limit ?`,
        )
        .all(provider, now().getTime() - againDays * dayMs, left() * enriching.worksInRequest);
      return rows.map(
        ({ identifier, doi, pmid }): WorkInNeed => ({
          identifier: String(identifier),
          ...(doi !== null && { doi: doi as Doi }),
          ...(pmid !== null && { pmid: pmid as Pmid }),
        }),
      );
    },
    has: (scheme, value) => has.get(scheme, value) !== undefined,
    left,
    unknown: (works) =>
      noteAll(
        works.map(({ identifier }) => identifier),
        0,
      ),
    answered: (identifiers) => noteAll(identifiers, 1),
    spend() {
      store.transaction(() => spend.run(provider, today()));
    },
  };
}
