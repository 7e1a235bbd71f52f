import type { Funding } from '../../../model/index.ts';
import { bracketedFunding } from '../../fields/bracketed-funding.ts';
import { latexText } from '../latex/latex-markup.ts';
import type { EntryFields } from './entry-fields.ts';

/** Who paid, as Scopus and Web of Science list it. */
export function fundingIn(fields: EntryFields): readonly Funding[] {
  const ofScopus = fields.all('funding_details').flatMap((value) =>
    latexText(value)
      .split(/\s*;\s*/)
      .flatMap(scopusFunding),
  );
  const ofWos = bracketedFunding(
    (fields.text('funding-acknowledgement') ?? '').replace(/(?<=\]) ?Funding Source: [^;[]*/g, ''),
  );
  const others = fields
    .all('funding', 'funder')
    .map((value): Funding => ({ funder: latexText(value), awards: [] }));
  return [...ofScopus, ...ofWos, ...others];
}

/** `Stanford UniversityStanford University, SU, 12-34`: the name (in older exports twice), its letters, awards. */
function scopusFunding(text: string): readonly Funding[] {
  const once = withoutDouble(text.trim());
  if (once === '') return [];
  const [name, ...rest] = once.split(', ');
  const isAward = (part: string) => /\d/.test(part);
  const awards = rest.filter(isAward).map((part) => part.replace(/^\(|\)$/g, ''));
  // Names have commas too; short words in capitals are only the name once more.
  const more = rest.filter(
    (part) => !isAward(part) && !/^[\p{Lu}\d&. -]{2,12}$|^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}{0,6}$/u.test(part),
  );
  return [{ funder: [name, ...more].join(', '), awards }];
}

function withoutDouble(text: string): string {
  for (let length = Math.floor(text.length / 2); length > 3; length -= 1) {
    if (text.startsWith(text.slice(0, length), length)) return text.slice(length);
  }
  return text;
}
