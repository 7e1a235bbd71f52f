import { type IssnOf, parseIssn, type Source } from '../../model/index.ts';
import { isbnsIn } from './isbn.ts';

/** `1476-4687 (Electronic)`, `0028-4836 (Linking)`, and ISBNs, a line each. */
export function serialNumbersIn(lines: readonly string[]): Pick<Source, 'issns' | 'issnLinking' | 'isbns'> {
  const issns = new Map<string, IssnOf>();
  let issnLinking: Source['issnLinking'];
  for (const line of lines) {
    for (const [printed] of line.matchAll(/\b\d{4}[-‐–]?\d{3}[\dXx]\b(?![-\d])/g)) {
      const issn = parseIssn(printed.replace(/[‐–]/, '-'));
      if (issn === undefined) continue;
      if (/linking/i.test(line)) issnLinking = issn;
      else if (!issns.has(issn))
        issns.set(issn, {
          issn,
          medium: /print/i.test(line) ? 'print' : /electronic|online/i.test(line) ? 'electronic' : 'unknown',
        });
    }
  }
  const isbns = lines.flatMap(isbnsIn);
  return {
    ...(issns.size > 0 && { issns: [...issns.values()] }),
    ...(issnLinking !== undefined && { issnLinking }),
    ...(isbns.length > 0 && { isbns }),
  };
}
