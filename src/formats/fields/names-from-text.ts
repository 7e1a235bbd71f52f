import type { GroupName, PersonName } from '../../model/index.ts';
import { type NameOrder, nameFromText, nameSuffix } from './name-from-text.ts';

const etAl = /^(?:et\.? al\.?|and others|others|و همکاران|دیگران)$/i;
const lone = /^(?:\p{Lu}\.?[-\s]?){1,4}$/u;

/**
 * The names of a list in one text. What stands between them is told from the text where it is not said:
 * `Smith, J.; Doe, A.`, `Smith J, Doe A`, `Jane Smith and Ann Doe`, `Smith, J., Doe, A.`
 */
export function namesFromText(
  text: string,
  {
    separator,
    order = 'any',
  }: { readonly separator?: string | undefined; readonly order?: NameOrder | undefined } = {},
): readonly (PersonName | GroupName)[] {
  return splitNames(text, separator, order)
    .filter((name) => !etAl.test(name.trim().replace(/[.,]+$/, '')))
    .flatMap((name) => nameFromText(name, order) ?? []);
}

/** The texts of the single names; an empty place between two separators stays, so that lists can be laid side by side. */
function splitNames(text: string, separator?: string, order: NameOrder = 'any'): readonly string[] {
  const whole = text.trim().replace(/[^\S\r\n]+/g, ' ');
  if (whole === '') return [];
  if (separator !== undefined) return whole.split(separator).map((name) => name.trim());
  if (order === 'family-initials') return withoutLast(whole.replace(/\.$/, '').split(/\s*[,;]\s*/));
  for (const mark of [/[;؛；]/, /\|+/, /[\r\n]+/]) {
    if (mark.test(whole)) return withoutLast(whole.split(mark).map((name) => name.trim()));
  }
  const spelled = whole
    .replace(/,?\s+et\.? al\.?$/i, '')
    .replace(/,?\s+(?:and|&|und|et|و)\s+/giu, ' \u0001 ');
  const parts = withSuffixes(
    spelled
      .split(/\s*[,،\u0001]\s*/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && !etAl.test(part)),
  );
  if (order === 'family-comma-given')
    return spelled.includes('\u0001') ? spelled.split('\u0001') : pairUp(parts);
  if (parts.length < 2) return parts;
  if (parts.every((part) => part.includes(' ') && !lone.test(part))) return parts;
  if (spelled.includes('\u0001') && spelled.split('\u0001').every((part) => part.split(',').length === 2))
    return spelled.split('\u0001');
  return pairUp(parts);
}

/** `Jr.` between commas goes with the name before it. */
function withSuffixes(parts: readonly string[]): readonly string[] {
  return parts.reduce<string[]>((names, part) => {
    const before = names.at(-1);
    if (before !== undefined && nameSuffix.test(part)) names[names.length - 1] = `${before}, ${part}`;
    else names.push(part);
    return names;
  }, []);
}

/** `Smith, J., Doe, A.`: every second part is given names; else `Smith, Jane`, or names one by one. */
function pairUp(parts: readonly string[]): readonly string[] {
  const isPaired =
    parts.length % 2 === 0 &&
    parts.every((part, at) => at % 2 === 0 || lone.test(part) || parts.length === 2);
  if (!isPaired) return parts;
  return parts.flatMap((part, at) => (at % 2 === 0 ? `${part}, ${parts[at + 1]}` : []));
}

function withoutLast(parts: readonly string[]): readonly string[] {
  return parts.at(-1)?.trim() === '' ? parts.slice(0, -1) : parts;
}
