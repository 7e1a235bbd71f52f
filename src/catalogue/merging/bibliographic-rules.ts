import { plainText } from '../../markup/index.ts';
import type { InlineMarkup, PartialDate, Source, WorkType } from '../../model/index.ts';
import { fold } from '../../text/index.ts';
import { type FieldRule, mostTrusted, type Picked } from './field-rule.ts';

/** Kinds of article that some providers call just that. */
const kindsOfArticle: readonly WorkType[] = ['review', 'editorial', 'letter', 'notice'];

export const typeRule: FieldRule<WorkType> = {
  pick: mostTrusted(
    (other, best) =>
      (best === 'other' && other !== 'other') || (best === 'article' && kindsOfArticle.includes(other)),
  ),
  agrees: (picked, stated) =>
    picked === stated || stated === 'other' || (stated === 'article' && kindsOfArticle.includes(picked)),
};

/** In folded characters: a shorter title may begin many others. */
const tellingTitle = 20;

export const titleRule: FieldRule<InlineMarkup> = {
  pick: mostTrusted((other, best) => {
    if (best === '') return other !== '';
    const [mine, theirs] = [titleFolded(best), titleFolded(other)];
    // Crossref keeps subtitles elsewhere, and exports cut long titles off.
    if (mine !== theirs) return mine.length >= tellingTitle && theirs.startsWith(`${mine} `);
    if (isShouted(best) !== isShouted(other)) return isShouted(best);
    return !best.includes('<') && other.includes('<');
  }),
  agrees: (picked, stated) => titleFolded(picked) === titleFolded(stated),
};

function titleFolded(title: InlineMarkup): string {
  return fold(plainText(title))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isShouted(title: InlineMarkup): boolean {
  const letters = plainText(title).replaceAll(/[^\p{Lu}\p{Ll}]/gu, '');
  return letters.length > 8 && letters === letters.toUpperCase();
}

/** A date of the same year may be better known to another. */
export const dateRule: FieldRule<PartialDate> = {
  pick: mostTrusted((other, best) => isMoreExact(other, best)),
  agrees: (picked, stated) => sameDate(picked, stated) || isMoreExact(picked, stated),
};

function isMoreExact(a: PartialDate, b: PartialDate): boolean {
  if (a.year !== b.year || b.day !== undefined || b.until !== undefined) return false;
  if (b.month === undefined) return b.season === undefined && a.month !== undefined;
  return a.month === b.month && a.day !== undefined;
}

function sameDate(a: PartialDate, b: PartialDate): boolean {
  return (
    a.year === b.year &&
    a.month === b.month &&
    a.day === b.day &&
    a.season === b.season &&
    a.until?.year === b.until?.year &&
    a.until?.month === b.until?.month
  );
}

export const pagesRule: FieldRule<string> = {
  pick: mostTrusted((other, best) => {
    const [mine, theirs] = [pageRange(best), pageRange(other)];
    if (mine.first !== theirs.first || theirs.last === undefined) return false;
    if (mine.last === undefined) return true;
    return theirs.last.length > mine.last.length && theirs.last.endsWith(mine.last);
  }),
  agrees(picked, stated) {
    const [mine, theirs] = [pageRange(picked), pageRange(stated)];
    if (mine.first !== theirs.first) return false;
    return (
      mine.last === theirs.last || theirs.last === undefined || mine.last?.endsWith(theirs.last) === true
    );
  },
};

function pageRange(pages: string): { readonly first: string; readonly last: string | undefined } {
  const [first = '', last] = pages.toLowerCase().split(/\s*[-\u2010-\u2015]\s*/u);
  return { first: first.trim(), last: last?.trim() || undefined };
}

/** A venue is one statement; others who mean the same one add what it leaves out. */
export const sourceRule: FieldRule<Source> = {
  pick(stated): Picked<Source> {
    const [first, ...others] = stated;
    let source = first.value;
    const by = [first.by];
    for (const { value, by: whose } of others) {
      if (!isSameSource(source, value)) continue;
      const completed = completeSource(source, value);
      if (completed === source) continue;
      source = completed;
      by.push(whose);
    }
    return { value: source, by };
  },
  agrees: isSameSource,
};

function isSameSource(a: Source, b: Source): boolean {
  const issns = issnsOf(a);
  if (issnsOf(b).some((issn) => issns.includes(issn))) return true;
  const names = [b.name, b.abbreviation ?? ''].map(nameFolded);
  return [a.name, a.abbreviation ?? ''].map(nameFolded).some((name) => name !== '' && names.includes(name));
}

function nameFolded(name: string): string {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();
}

function issnsOf({ issnLinking, issns = [] }: Source): readonly string[] {
  return [issnLinking, ...issns.map(({ issn }) => issn)].filter((issn) => issn !== undefined);
}

function completeSource(source: Source, other: Source): Source {
  const missing = Object.entries(other).filter(
    ([field, value]) => value !== undefined && source[field as keyof Source] === undefined,
  );
  const known = issnsOf(source);
  const more = (other.issns ?? []).filter(({ issn }) => !known.includes(issn));
  if (missing.length === 0 && (source.issns === undefined || more.length === 0)) return source;
  return {
    ...source,
    ...Object.fromEntries(missing),
    ...(source.issns !== undefined && { issns: [...source.issns, ...more] }),
  };
}

export const plainRule: FieldRule<string> = {
  pick: mostTrusted(),
  agrees: (picked, stated) => fold(picked).trim() === fold(stated).trim(),
};
