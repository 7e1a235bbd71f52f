import { plainText } from '../markup/index.ts';
import type { Work } from '../model/index.ts';

/** All abstracts of a work as plain text, a section a line. */
export function abstractOf({ abstract, otherAbstracts = [] }: Work): string {
  return [abstract, ...otherAbstracts]
    .flatMap((one) => one?.sections ?? [])
    .map(({ text }) => plainText(text))
    .join('\n')
    .slice(0, 200_000);
}
