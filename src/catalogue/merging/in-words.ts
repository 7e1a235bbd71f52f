import { plainText } from '../../markup/index.ts';
import {
  bylineName,
  type Contribution,
  type InlineMarkup,
  isoDate,
  type PartialDate,
} from '../../model/index.ts';

const longest = 200;

/** What a field says, as a short plain text for a person who compares. */
export function inWords(value: unknown): string {
  const text = wordsOf(value);
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return plainText(value as InlineMarkup);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return listInWords(value);
  if ('year' in value) return isoDate(value as PartialDate);
  if ('contributor' in value) return bylineName((value as Contribution).contributor);
  if ('sections' in value) return listInWords(value.sections as readonly unknown[], ' ');
  if ('event' in value && 'on' in value) return `${value.event} ${wordsOf(value.on)}`;
  if ('target' in value && 'kind' in value) return `${value.kind} ${wordsOf(value.target)}`;
  if ('funder' in value && 'awards' in value)
    return [value.funder, ...(value.awards as readonly string[])].join(' ');
  for (const telling of ['name', 'text', 'url', 'citation', 'number', 'doi', 'pmid', 'note'] as const)
    if (telling in value) return wordsOf((value as Record<string, unknown>)[telling]);
  return JSON.stringify(value);
}

function listInWords(values: readonly unknown[], separator = '; '): string {
  const words: string[] = [];
  let length = 0;
  for (const value of values) {
    words.push(wordsOf(value));
    length += words.at(-1)?.length ?? 0;
    if (length > longest) break;
  }
  return words.join(separator);
}
