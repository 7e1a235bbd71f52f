import type { Store } from '../../catalogue/index.ts';
import { type Enriching, type Gap, gaps } from './enriching.ts';
import { gapsIn, isLacking } from './gaps-in.ts';

export interface EnrichmentStatus {
  /** Public works. */
  readonly works: number;
  /** How many of them say what a work may lack. */
  readonly filled: Readonly<Record<Gap, number>>;
  readonly asked: readonly AskedOf[];
}

/** How far works were asked about at one provider. */
export interface AskedOf {
  readonly provider: string;
  /** Works it told something about, and such that it does not know. */
  readonly found: number;
  readonly unknown: number;
  /** Works nobody asked it about yet. */
  readonly remaining: number;
  /** Requests sent today (UTC). */
  readonly requestsToday: number;
  readonly budget: number;
}

/** What is filled in and what remains to be asked; looks at every work, and may take seconds. */
export function enrichmentStatus(
  { reader }: Store,
  providers: readonly { readonly name: string; readonly enriching: Enriching; readonly budget: number }[],
  now: Date,
): EnrichmentStatus {
  const counts = gaps.map((gap) => `coalesce(sum(not (${isLacking[gap]})), 0) as "${gap}"`).join(', ');
  const filled =
    reader.prepare(`select count(*) as works, ${counts} from work w where w.state = 'held'`).get() ?? {};
  const asked = reader.prepare(
    'select coalesce(sum(found), 0) as found, count(*) as works from enrichment where provider = ?',
  );
  const spent = reader.prepare('select requests from enrichment_day where provider = ? and day = ?');
  return {
    works: Number(filled.works),
    filled: Object.fromEntries(gaps.map((gap) => [gap, Number(filled[gap])])) as Record<Gap, number>,
    asked: providers.map(({ name, enriching, budget }) => {
      const { found = 0, works = 0 } = asked.get(name) ?? {};
      const remaining = reader
        .prepare(
          `select count(*) as works from (${gapsIn(enriching)}) g where g.identifier is not null
           and not exists (select 1 from enrichment e where e.provider = ? and e.identifier = g.identifier)`,
        )
        .get(name);
      return {
        provider: name,
        found: Number(found),
        unknown: Number(works) - Number(found),
        remaining: Number(remaining?.works),
        requestsToday: Number(spent.get(name, now.toISOString().slice(0, 10))?.requests ?? 0),
        budget,
      };
    }),
  };
}
