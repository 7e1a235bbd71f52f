import type { GroupName, PersonName } from '../../../../model/index.ts';
import { givenNames, nameFromText } from '../../../fields/name-from-text.ts';
import { withoutTail } from '../../../fields/trim.ts';
import { withoutCapitals } from '../../../fields/without-capitals.ts';
import { childOf, childrenOf, type Element, textIn } from '../../../xml/element.ts';
import { plainText } from '../../readable.ts';

/** The name of a `contrib`: a person in any style of name, or a body that signs as one. */
export function nameOf(contrib: Element): PersonName | GroupName | undefined {
  const alternatives = childOf(contrib, 'name-alternatives');
  const names = [...childrenOf(contrib, 'name'), ...childrenOf(alternatives, 'name')];
  const name = names.find(({ attributes }) => isLatin(attributes['xml:lang'])) ?? names[0];
  if (name !== undefined) return personOf(name);
  const line = childOf(contrib, 'string-name') ?? childOf(alternatives, 'string-name');
  if (line !== undefined) return childOf(line, 'surname') === undefined ? fromLine(line) : personOf(line);
  const collab = childOf(contrib, 'collab') ?? childOf(childOf(contrib, 'collab-alternatives'), 'collab');
  return collab === undefined ? undefined : groupOf(collab);
}

/** `for the Example Study Group`: as the byline has it, but without the words before the name. */
export function groupOf(element: Element): GroupName | undefined {
  const own = {
    ...element,
    children: element.children.map((child) =>
      child.name === 'contrib-group' ? { ...child, children: [], text: '' } : child,
    ),
  };
  const printed = plainText(own) ?? '';
  const bare = withoutTail(
    printed.replace(/^(?:and |&)?\s*(?:(?:on )?behalf of|for|from)\s+(?:the\s+)?/i, ''),
    ' ,;.*†‡§¶:',
  );
  return bare === '' ? undefined : { kind: 'group', name: bare };
}

function personOf(name: Element): PersonName | undefined {
  const surname = textIn(name, 'surname');
  const given = textIn(name, 'given-names');
  const family = surname ?? given;
  if (family === undefined) return undefined;
  const stated = childOf(name, 'given-names')?.attributes.initials?.replace(/[\s.]/g, '');
  const suffix = textIn(name, 'suffix');
  return withoutCapitals({
    kind: 'person',
    family: withoutTail(family, ' ,;*'),
    ...(surname !== undefined && given !== undefined && givenNames(withoutTail(given, ' ,;*'))),
    ...(stated && { initials: stated }),
    ...(suffix !== undefined && { suffix }),
  });
}

function fromLine(line: Element): PersonName | GroupName | undefined {
  const name = nameFromText(plainText(line) ?? '');
  return name === undefined ? undefined : withoutCapitals(name);
}

function isLatin(language: string | undefined): boolean {
  return language === undefined || /^(?:en|de|fr|es|pt|it)/i.test(language);
}
