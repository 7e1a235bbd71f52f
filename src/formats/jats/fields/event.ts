import type { Event } from '../../../model/index.ts';
import { dateInWords } from '../../fields/date-in-words.ts';
import { childOf, type Element, textIn } from '../../xml/element.ts';

/** The meeting at which it was presented. */
export function eventOf(meta: Element | undefined): Event | undefined {
  const conference = childOf(meta, 'conference');
  const name = textIn(conference, 'conf-name') ?? textIn(conference, 'conf-theme');
  if (name === undefined) return undefined;
  const place = textIn(conference, 'conf-loc');
  const held = dateInWords(textIn(conference, 'conf-date') ?? '');
  return { name, ...(place !== undefined && { place }), ...(held !== undefined && { held }) };
}
