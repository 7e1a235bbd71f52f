import { plainText } from '../markup/index.ts';
import type { WorkDescription } from '../model/index.ts';

/** All abstracts of a work as plain text, a section a line. */
export function abstractOf({ abstract, otherAbstracts = [] }: WorkDescription): string {
  return [abstract, ...otherAbstracts]
    .flatMap((one) => one?.sections ?? [])
    .map(({ text }) => plainText(text))
    .join('\n')
    .slice(0, 200_000);
}
