import type { Places } from './lay-out.ts';

/** The sheet on which a map is drawn; places on it are whole numbers. */
export const sheet = { width: 1_000, height: 700 };
const margin = 55;
/** How far a place is decided by its rank rather than by its distance: with ranks alone a map would have no empty sea. */
const byRank = 0.55;

/** Puts places on the sheet: to its edges, with less emptiness between what is far apart. The order along both axes stays. */
export function fitToSheet(places: Places): Uint16Array {
  const fitted = new Uint16Array(places.length);
  for (const [axis, length] of [sheet.width, sheet.height].entries()) {
    const order = Array.from({ length: places.length / 2 }, (_, node) => node).sort(
      (a, b) => (places[a * 2 + axis] ?? 0) - (places[b * 2 + axis] ?? 0) || a - b,
    );
    // A few far out must not press all others together.
    const low = places[(order[Math.floor(order.length * 0.01)] ?? 0) * 2 + axis] ?? 0;
    const high = places[(order[Math.floor(order.length * 0.99)] ?? 0) * 2 + axis] ?? 1;
    for (const [rank, node] of order.entries()) {
      const value = ((places[node * 2 + axis] ?? 0) - low) / (high - low || 1);
      const place = (rank / Math.max(1, order.length - 1)) * byRank + clamped(value) * (1 - byRank);
      fitted[node * 2 + axis] = Math.round(margin + place * (length - 2 * margin));
    }
  }
  return fitted;
}

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value));
}
