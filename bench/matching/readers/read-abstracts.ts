import type { WorkDescription } from '../../../src/model/index.ts';
import { describeFields, personNamed } from './plain-fields.ts';

interface AbstractLine {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly year?: string | number;
  readonly journal?: string;
  readonly doi?: string;
  readonly pmid?: string;
}

/** One work a line: titles and abstracts gathered from screening sets, without volume or pages. */
export function readAbstracts(text: string): readonly WorkDescription[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const { title, authors = [], year, journal, doi, pmid }: AbstractLine = JSON.parse(line);
    return describeFields({
      title,
      authors: authors.map(personNamed),
      year: Number(year),
      source: journal,
      doi,
      pmid,
    });
  });
}
