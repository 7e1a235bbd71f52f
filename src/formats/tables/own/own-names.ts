import type { GroupName, PersonName } from '../../../model/index.ts';
import { escapedList } from './escaped-list.ts';

const parts = escapedList(',');
const groupMark = ' [group]';

/** `Smith, Jane, Jr.`; `Plato`; `Smith, J.A.`; `Example Trial Group [group]`. */
export function nameToText(name: PersonName | GroupName): string {
  if (name.kind === 'group') return name.name + groupMark;
  const { family, given, initials, suffix } = name;
  const firstNames = given ?? initials?.replace(/(.)/gu, '$1.');
  return parts.join([
    family,
    ...(firstNames || suffix ? [firstNames ?? ''] : []),
    ...(suffix ? [suffix] : []),
  ]);
}

export function nameOfText(text: string): PersonName | GroupName {
  if (text.endsWith(groupMark)) return { kind: 'group', name: text.slice(0, -groupMark.length) };
  const [family = '', given, suffix] = parts.split(text);
  const isLetters = given !== undefined && /^(?:\p{L}\.)+$/u.test(given);
  return {
    kind: 'person',
    family,
    ...(given && (isLetters ? { initials: given.replaceAll('.', '') } : { given })),
    ...(suffix && { suffix }),
  };
}
