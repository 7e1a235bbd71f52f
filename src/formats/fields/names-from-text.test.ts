import { describe, expect, it } from 'vitest';
import { fullName } from '../../model/index.ts';
import { namesFromText } from './names-from-text.ts';

describe('names in one text', () => {
  it.each([
    ['Smith, Jane A.; Doe, John', 'Smith|Jane A., Doe|John'],
    ['Smith J, Doe AB, de Oliveira Filho ASB', 'Smith|J, Doe|AB, de Oliveira Filho|ASB'],
    ['Herath G., Hasanov A., Park J.', 'Herath|G., Hasanov|A., Park|J.'],
    ['Restrepo-Carmona J.A.; Zuluaga J.C.', 'Restrepo-Carmona|J.A., Zuluaga|J.C.'],
    ['X. You; J. A. Lv', 'You|X., Lv|J. A.'],
    ['Navid Eslami, Niv Dayan', 'Eslami|Navid, Dayan|Niv'],
    ['Smith, J., Doe, A.', 'Smith|J., Doe|A.'],
    ['Smith, Jane', 'Smith|Jane'],
    ['Jane Smith and Ann van der Doe', 'Smith|Jane, van der Doe|Ann'],
    ['Smith, Jane and Doe, Ann', 'Smith|Jane, Doe|Ann'],
    ['Ludwig van Beethoven', 'van Beethoven|Ludwig'],
    ['LI WEI; ZHANG SAN', 'WEI|LI, SAN|ZHANG'],
    ['Smith, Jane, Jr.', 'Smith|Jane|Jr.'],
    ['John Smith III', 'Smith|John|III'],
    ['Plato', 'Plato'],
    ['Smith J, et al.', 'Smith|J'],
    ['سارا رضایی؛ علی کریمی', 'رضایی|سارا, کریمی|علی'],
    ['دکتر سارا رضایی، علی کریمی', 'رضایی|سارا, کریمی|علی'],
    ['Example Trial Group; Doe A', '[Example Trial Group], Doe|A'],
    ['Prof. Jane Smith', 'Smith|Jane'],
    [' ; ', ''],
  ])('reads %j', (text, expected) => {
    const names = namesFromText(text).map((name) =>
      name.kind === 'group'
        ? `[${name.name}]`
        : [name.family, name.given ?? name.initials, name.suffix].filter(Boolean).join('|'),
    );
    expect(names.join(', ')).toBe(expected);
  });

  it('keeps initials apart where nothing else is given', () => {
    expect(namesFromText('Smith JA')).toEqual([{ kind: 'person', family: 'Smith', initials: 'JA' }]);
    expect(namesFromText('Smith, J.-P.').map(fullName)).toEqual(['J.-P. Smith']);
  });
});
