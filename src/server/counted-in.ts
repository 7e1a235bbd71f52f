import type { Counted } from '../reach/index.ts';
import type { Asked } from './web-app.ts';

/** Of an address in this room, the work or place: by its id, its slug, or the name of the file without the extension. */
export function countedIn(room: string): (asked: Asked) => Counted {
  return ({ params: { id, slug, year, file = '' } }) =>
    `${room}/${id ?? slug ?? year ?? file.replace(/\.[a-z]+$/, '')}`;
}
