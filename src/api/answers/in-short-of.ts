import { plainText } from '../../markup/index.ts';
import type { Abstract } from '../../model/index.ts';
import type { InShort, Role } from '../../plain/index.ts';
import type { InShortAnswer } from './work-schema.ts';

const roles: readonly Role[] = ['aim', 'method', 'finding', 'limits', 'conclusion'];

/** The sentences that play a part in an abstract, with where they stand in it. */
export function inShortOf(short: InShort, { sections }: Abstract): InShortAnswer {
  const texts = sections.map(({ text }) => plainText(text));
  const answer: InShortAnswer = {};
  for (const role of roles) {
    const spans = short[role];
    if (spans !== undefined)
      answer[role] = spans.map(([section, start, end]) => ({
        text: (texts[section] ?? '').slice(start, end),
        section,
        start,
        end,
      }));
  }
  return { ...answer, ...(short.silent && { silent: [...short.silent] }) };
}
