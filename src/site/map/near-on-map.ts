import type { WorkSummary } from '../../catalogue/index.ts';
import { plainText } from '../../markup/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { TopicMap } from '../../related/index.ts';
import { languageOfText, type PageContext } from '../../ui/index.ts';
import { bylineOf } from '../listed-work.ts';
import type { MapPorts } from './map-page.ts';

/** The work at a place, as `browser/map-near.ts` reads it. */
export interface NearOnMap {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Which work stands at a place of the map, both in whole units of the sheet; undefined where none does. */
export async function nearOnMap(
  { x, y }: { readonly x?: string | undefined; readonly y?: string | undefined },
  { maps, catalogue }: MapPorts,
  context: PageContext,
): Promise<NearOnMap | undefined> {
  const map = maps.map();
  const id = map && workAt(map, Number(x), Number(y));
  if (id === undefined) return undefined;
  const [summary] = await catalogue.summaries([id]);
  return summary && nearOf(summary, context);
}

function workAt({ topics }: TopicMap, x: number, y: number): WorkId | undefined {
  for (const { hasParts, places, works } of topics) {
    if (hasParts) continue;
    for (let at = 0; at < works.length; at += 1)
      if (places[at * 2] === x && places[at * 2 + 1] === y) return works[at];
  }
  return undefined;
}

function nearOf(summary: WorkSummary, { urls, words }: PageContext): NearOnMap {
  const { id, slug, title, source, year, standing } = summary;
  const text = plainText(title);
  const { tag, direction } = languageOfText(text);
  const notes = [
    words.standings[standing] || undefined,
    summary.contributors.length > 0 ? bylineOf(summary).names : undefined,
    source?.name,
    year === undefined ? undefined : words.date({ year }),
  ];
  return {
    href: urls.work(id, slug),
    title: text,
    // Each part may run the other way (Unicode Bidirectional Algorithm, section 2.5).
    note: notes.flatMap((one) => (one === undefined ? [] : `\u2068${one}\u2069`)).join(' · '),
    lang: tag,
    dir: direction,
  };
}
