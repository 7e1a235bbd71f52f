import {
  isoDate,
  parseDoi,
  parseIssn,
  parseOrcid,
  parsePmcid,
  parsePmid,
  partialDate,
  type WorkType,
} from '../../model/index.ts';
import { searchable, slugOf } from '../../text/index.ts';
import { filters, hasNames, isNames, type ValueMeaning } from './fields.ts';
import type { Query } from './query.ts';

const types: Readonly<Record<string, WorkType>> = {
  article: 'article',
  'journal article': 'article',
  review: 'review',
  'systematic review': 'review',
  preprint: 'preprint',
  'conference paper': 'conference-paper',
  book: 'book',
  'book chapter': 'book-chapter',
  chapter: 'book-chapter',
  dissertation: 'dissertation',
  thesis: 'dissertation',
  dataset: 'dataset',
  'data set': 'dataset',
  software: 'software',
  report: 'report',
  'peer review': 'peer-review',
  editorial: 'editorial',
  letter: 'letter',
  notice: 'notice',
  other: 'other',
};

/** Reads what stands for a field that is not text; `undefined` where it cannot be that. */
export function readValue(meaning: ValueMeaning, given: string): Query | undefined {
  const value = given.trim().replace(/\s+/g, ' ');
  const folded = value.toLowerCase();
  switch (meaning.kind) {
    case 'dates':
      return readDates(searchable(value));
    case 'type': {
      const type = types[folded.replaceAll('-', ' ')];
      return type === undefined
        ? value === ''
          ? undefined
          : { kind: 'text', field: 'kind', text: value, literal: true }
        : { kind: 'type', type };
    }
    case 'language': {
      const language = languageOf(folded);
      return language === undefined ? undefined : { kind: 'language', language };
    }
    case 'is': {
      const what = Object.hasOwn(isNames, folded) ? isNames[folded] : undefined;
      return what && { kind: 'is', what };
    }
    case 'has': {
      const what = Object.hasOwn(hasNames, folded) ? hasNames[folded] : undefined;
      return what && { kind: 'has', what };
    }
    case 'group':
      return /[\p{L}\p{N}]/u.test(value) ? { kind: 'group', key: slugOf(value) } : undefined;
    case 'filter':
      return readFilter(folded);
    case 'identifier':
      return readIdentifierAs(meaning.scheme, value);
    case 'cites': {
      const found =
        readIdentifierAs('doi', value) ?? readIdentifierAs('pmcid', value) ?? readIdentifierAs('pmid', value);
      return found?.kind === 'identifier' && isCitable(found.scheme)
        ? { kind: 'cites', scheme: found.scheme, value: found.value }
        : undefined;
    }
  }
}

function isCitable(scheme: string): scheme is 'doi' | 'pmid' | 'pmcid' {
  return scheme === 'doi' || scheme === 'pmid' || scheme === 'pmcid';
}

function readIdentifierAs(scheme: string, value: string): Query | undefined {
  switch (scheme) {
    case 'doi':
      return identifier('doi', parseDoi(value));
    case 'pmid':
      return identifier('pmid', parsePmid(value));
    case 'pmcid':
      return identifier('pmcid', parsePmcid(/^\d+$/.test(value) ? `PMC${value}` : value));
    case 'orcid':
      return identifier('orcid', parseOrcid(value));
    case 'issn':
      return identifier('issn', parseIssn(value));
    case 'isbn': {
      const digits = value.replaceAll(/[-\s]/g, '').toLowerCase();
      return identifier('isbn', /^(?:97[89])?\d{9}[\dx]$/.test(digits) ? digits : undefined);
    }
    default:
      return undefined;
  }
}

function identifier(
  scheme: 'doi' | 'pmid' | 'pmcid' | 'orcid' | 'isbn' | 'issn',
  value: string | undefined,
): Query | undefined {
  return value === undefined ? undefined : { kind: 'identifier', scheme, value };
}

function readFilter(folded: string): Query | undefined {
  const found = Object.hasOwn(filters, folded) ? filters[folded] : undefined;
  if (found === undefined) {
    const language = languageOf(folded);
    return language === undefined ? undefined : { kind: 'language', language };
  }
  return 'is' in found ? { kind: 'is', what: found.is } : { kind: 'has', what: found.has };
}

const languages = new Map<string, string>();
for (const tag of 'ar az cs da de el en es fa fi fr he hi hr hu hy id it ja ko ku lt nl no pl pt ro ru sk sl sr sv th tr uk ur vi zh'.split(
  ' ',
)) {
  languages.set(tag, tag);
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag)?.toLowerCase();
  if (name !== undefined) languages.set(name, tag);
}
/** NLM writes three letters. */
for (const [three, tag] of Object.entries({
  eng: 'en',
  per: 'fa',
  fre: 'fr',
  ger: 'de',
  spa: 'es',
  ara: 'ar',
  rus: 'ru',
  chi: 'zh',
  jpn: 'ja',
  ita: 'it',
  por: 'pt',
  tur: 'tr',
}))
  languages.set(three, tag);

function languageOf(folded: string): string | undefined {
  return languages.get(folded) ?? (/^[a-z]{2}$/.test(folded) ? folded : undefined);
}

/** `2020`, `2020/03/09`, `2020..2025`, `2020:2025`, `2020-2025`, `>=2020`, `..2020`; PubMed writes 3000 for "until now". */
function readDates(value: string): Query | undefined {
  const bare = value.replaceAll('"', '').replaceAll(' ', '');
  const since = /^>=?(.+)$/.exec(bare)?.[1];
  const until = /^<=?(.+)$/.exec(bare)?.[1];
  if (since !== undefined) return span(since, '');
  if (until !== undefined) return span('', until);
  const parts = /^(.*?)(?:\.\.+|:|…|–)(.*)$/.exec(bare) ?? /^(\d{4})-(\d{4})$/.exec(bare);
  if (parts) return span(parts[1] ?? '', parts[2] ?? '');
  const date = isoOf(bare);
  return date === undefined ? undefined : { kind: 'dates', from: date, to: date };
}

function span(from: string, to: string): Query | undefined {
  const [first, last] = [isoOf(from), to === '3000' ? undefined : isoOf(to)];
  if ((from !== '' && first === undefined) || (to !== '' && to !== '3000' && last === undefined))
    return undefined;
  if (first === undefined && last === undefined) return undefined;
  const turned = first !== undefined && last !== undefined && first.slice(0, last.length) > last;
  const [lower, upper] = turned ? [last, first] : [first, last];
  return {
    kind: 'dates',
    ...(lower !== undefined && { from: lower }),
    ...(upper !== undefined && { to: upper }),
  };
}

function isoOf(text: string): string | undefined {
  const parts = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const date = partialDate(year, month, day);
  return date && isoDate(date);
}
