import type { PersonName } from '../../../src/model/index.ts';
import { compareNames, type NameAgreement } from '../../../src/people/names/compare-names.ts';
import { blockOf, nameForm } from '../../../src/people/names/name-form.ts';

/** How two names agree, family name first, where clustering would compare them at all. */
export function judgePair([one, other]: readonly [string, string]): NameAgreement | undefined {
  const [a, b] = [nameForm(named(one)), nameForm(named(other))];
  return a !== undefined && b !== undefined && blockOf(a) === blockOf(b) ? compareNames(a, b) : undefined;
}

function named(text: string): PersonName {
  const [family = '', given = ''] = text.split(' / ');
  return { kind: 'person', family, given };
}
