import { type FieldMeaning, hasNames, isNames, nameOf } from './fields.ts';
import type { DatesQuery, Query, TextQuery } from './query.ts';
import { isOneWord } from './tokens.ts';

/** Writes a query so that everybody can see how it was understood, and so that it reads as the same again. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
      return query.of.map(printSide).join(' ');
    case 'or':
      return query.of.map(printPart).join(' OR ');
    case 'not':
      return `NOT ${printPart(query.of)}`;
    case 'text':
      return printText(query);
    case 'dates':
      return `year:${printDates(query)}`;
    case 'type':
      return `type:${query.type}`;
    case 'language':
      return `language:${query.language}`;
    case 'is':
      return `is:${nameFor(isNames, query.what)}`;
    case 'has':
      return `has:${nameFor(hasNames, query.what)}`;
    case 'identifier':
      return `${query.scheme}:${query.value}`;
    case 'group':
      return `unit:${query.key}`;
    case 'cites':
      return `cites:${query.value}`;
  }
}

/** Beside others a minus says what `NOT` would say of all that follows. */
function printSide(query: Query): string {
  return query.kind === 'not' ? `-${printPart(query.of)}` : printPart(query);
}

function printPart(query: Query): string {
  const printed = printQuery(query);
  return query.kind === 'and' || query.kind === 'or' || query.kind === 'not' ? `(${printed})` : printed;
}

/** A word that could be taken for something else stands between quotes. */
function printText({ field, text, literal, open }: TextQuery): string {
  const meaning: FieldMeaning = { kind: 'text', field };
  const value = !literal && isOneWord(text) ? text : `"${text.replaceAll('"', '')}"`;
  return `${field === undefined ? '' : `${nameOf(meaning)}:`}${value}${open ? '*' : ''}`;
}

function printDates({ from, to }: DatesQuery): string {
  const slashed = (date: string | undefined) => (date ?? '').replaceAll('-', '/');
  return from === to ? slashed(from) : `${slashed(from)}..${slashed(to)}`;
}

function nameFor(names: Readonly<Record<string, string>>, what: string): string {
  return Object.keys(names).find((name) => names[name] === what) ?? what;
}
