import type { GroupName, PersonName } from '../../model/index.ts';
import { nameFromText, nameSuffix } from '../fields/name-from-text.ts';
import { withoutCapitals } from '../fields/without-capitals.ts';
import { latexText } from './latex/latex-markup.ts';
import { isOneGroup, splitTop } from './split-top.ts';

export type Name = PersonName | GroupName;

export interface NameList {
  readonly names: readonly Name[];
  /** It ends in "and others". */
  readonly isCut: boolean;
}

const others = /^(?:others|et\.? ?al\.?)$/i;
/** DBLP numbers people of one name: `Max Muster 0001`. */
const homonym = / \d{4}$/;
const nobody = /^(?:and|,|\{\}|\s)*$/i;
/** `Vlontzos G., Koutsou S.` */
const familyAndInitials = /^[\p{L}'’ -]{2,60} (?:\p{Lu}\.?-?){1,4}$/u;

/** Reads a list of names as BibTeX has it (btxdoc, section 4; biblatex 3.20, section 2.3.3). */
export function parseNames(values: readonly string[]): NameList {
  const parts = values
    .flatMap((value) => splitNames(unwrapped(value)))
    .map((part) => part.replace(homonym, ''));
  const isCut = parts.some((part) => others.test(part));
  const names = parts.flatMap((part) => (others.test(part) ? [] : (nameOf(part) ?? [])));
  return { names: names.map((name) => withoutCapitals(name)), isCut };
}

/** Some exports put the whole list in one more pair of braces. */
function unwrapped(value: string): string {
  let inner = value.trim();
  while (isOneGroup(inner)) inner = inner.slice(1, -1).trim();
  const parts = splitTop(inner, /\s+and\s+/iy);
  return parts.length > 1 && parts.every((part) => part.includes(',')) ? inner : value.trim();
}

function splitNames(value: string): readonly string[] {
  const parts = splitTop(value, /\s+and\s+/iy);
  if (parts.length > 1) return parts;
  const bySemicolon = splitTop(value, /\s*;\s*/y);
  if (bySemicolon.length > 1) return bySemicolon;
  const byComma = splitTop(value, /\s*,\s*/y);
  return byComma.length > 1 && byComma.every((part) => familyAndInitials.test(part))
    ? byComma.map((name) => name.replace(/\s+(\S+)$/, ', $1'))
    : parts;
}

function nameOf(part: string): Name | undefined {
  if (nobody.test(part)) return undefined;
  // A group in braces, but not one letter with its accent.
  if (isOneGroup(part)) {
    const name = plain(part);
    return name === '' ? undefined : { kind: 'group', name };
  }
  if (/^(?:given|family|prefix)(?:-i)?\s*=/.test(part)) return keyedName(part);
  const pieces = splitTop(part, /\s*,\s*/y);
  if (pieces.length <= 1) return undivided(pieces[0] ?? part);
  const [first = '', second = '', ...rest] = pieces.map(plain);
  // BibTeX puts the suffix in the middle; many put it at the end.
  const isLast = rest.length > 0 && !nameSuffix.test(second) && nameSuffix.test(rest[0] ?? '');
  const [given, suffix] =
    rest.length === 0 ? [second, undefined] : isLast ? [second, rest[0]] : [rest.join(' '), second];
  return person(first, given, suffix);
}

/** `First von Last`: the last word is the family name, with all before it from the first in small letters on. */
function undivided(part: string): Name | undefined {
  const words = splitTop(part, /[\s~]+/y);
  const texts = words.map(plain).filter((text) => text !== '');
  const particle = texts.findIndex(
    (text, at) => at < texts.length - 1 && /^\p{Ll}/u.test(text) && !words[at]?.startsWith('{'),
  );
  if (particle === -1 && !texts.some((text) => text.includes(' ')))
    return nameFromText(texts.join(' '), 'given-family');
  const suffix = texts.length > 2 && nameSuffix.test(texts.at(-1) ?? '') ? texts.pop() : undefined;
  const start = particle === -1 ? texts.length - 1 : particle;
  return person(texts.slice(start).join(' '), texts.slice(0, start).join(' '), suffix);
}

/** `family=Vries, given=Jan, prefix=de` (biblatex 3.20, section 3.14). */
function keyedName(part: string): Name | undefined {
  const said = new Map(
    splitTop(part, /\s*,\s*/y).map((piece) => {
      const [key = '', value = ''] = piece.split('=', 2);
      return [key.trim(), plain(value.replace(/^\s*"|"\s*$/g, ''))];
    }),
  );
  const family = [said.get('prefix'), said.get('family')].filter(Boolean).join(' ');
  return person(family, said.get('given') ?? '', said.get('suffix'));
}

function person(family: string, given: string, suffix?: string): Name | undefined {
  if (family === '') return given === '' ? undefined : { kind: 'person', family: given };
  // `Smith Jr., John`
  const [, name, tail] =
    suffix === undefined && given !== '' ? (/^(\S.*\S)\s+(\S+)$/.exec(family) ?? []) : [];
  const isTail = name !== undefined && tail !== undefined && nameSuffix.test(tail);
  const last = isTail ? tail : suffix;
  return {
    kind: 'person',
    family: isTail ? name : family,
    ...givenNames(given),
    ...(last && { suffix: last }),
  };
}

/** `J. R.` are initials besides, `JR` nothing else. */
function givenNames(given: string): Pick<PersonName, 'given' | 'initials'> {
  if (given === '') return {};
  if (/^\p{Lu}{2,3}$/u.test(given)) return { initials: given };
  if (/^\p{Lu}$/u.test(given)) return { given, initials: given };
  if (!/^(?:\p{Lu}\.\s?){1,4}$/u.test(given)) return { given };
  const initials = given.replace(/[.\s]/g, '');
  return { given: given.replace(/\.(?=\p{L})/gu, '. '), initials };
}

function plain(text: string): string {
  return latexText(text).replaceAll('\u00a0', ' ');
}
