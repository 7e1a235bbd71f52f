import type { Random } from './random.ts';

/** One letter left out, put in, replaced or swapped with the next, somewhere in a text of at least `shortest` letters. */
export function slip(text: string, random: Random, shortest = 12): string {
  if (text.length < shortest) return text;
  const at = 1 + random.below(text.length - 2);
  if (!/[a-z]{3}/.test(text.slice(at - 1, at + 2))) return text;
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + random.pick([...'etaoinshr']) + text.slice(at);
    case 2:
      return text.slice(0, at) + random.pick([...'etaoinshr']) + text.slice(at + 1);
    default:
      return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  }
}
