import type { Abstract } from '../../model/index.ts';
import type { InShort, Role } from '../../plain/index.ts';
import type { InShortAnswer } from './plain-schemas.ts';
import { createQuoter } from './quoter.ts';

const roles: readonly Role[] = ['aim', 'method', 'finding', 'limits', 'conclusion'];

/** The sentences that play a part in an abstract, with where they stand in it. */
export function inShortOf(short: InShort, abstract: Abstract): InShortAnswer {
  const quote = createQuoter({ abstract });
  const answer: InShortAnswer = {};
  for (const role of roles) {
    const spans = short[role];
    if (spans !== undefined) answer[role] = spans.map(quote);
  }
  return { ...answer, ...(short.silent && { silent: [...short.silent] }) };
}
