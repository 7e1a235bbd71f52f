import type { GroupName, PersonName } from '../../../model/index.ts';
import { latexOf } from './latex-text.ts';

/** A list of names as BibTeX has it: `von Last, Jr, First and {Group}`. */
export function namesText(names: readonly (PersonName | GroupName)[]): string | undefined {
  return names.length === 0 ? undefined : names.map(nameText).join(' and ');
}

function nameText(name: PersonName | GroupName): string {
  if (name.kind === 'group') return `{${latexOf(name.name)}}`;
  const given = name.given ?? name.initials?.replace(/(.)/gu, '$1. ').trim();
  // A lone name of several words is one word only in braces, and is no group only with something behind them.
  if (!given && !name.suffix)
    return /\s/.test(name.family) ? `{${latexOf(name.family)}}{}` : guarded(name.family);
  return [name.family, name.suffix, given].flatMap((part) => (part ? guarded(part) : [])).join(', ');
}

/** A part of a name with a comma, a semicolon or the word "and" in it would be read as several. */
function guarded(part: string): string {
  const text = latexOf(part);
  return /[,;]|\band\b/i.test(text) ? `{${text}}` : text;
}
