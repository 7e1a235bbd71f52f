import { type PartialDate, partialDate } from '../../model/index.ts';

/** A date of ISO 8601, with or without a time behind it: `2024`, `2024-03`, `2024-03-09T12:00:00Z`. */
export function isoDateIn(text: string | undefined): PartialDate | undefined {
  const found = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![\d])/.exec(text ?? '');
  if (found === null) return undefined;
  const [, year, month, day] = found.map((part) => (part === undefined ? undefined : Number(part)));
  return partialDate(year, month, day);
}
