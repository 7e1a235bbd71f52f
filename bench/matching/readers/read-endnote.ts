import type { WorkDescription } from '../../../src/model/index.ts';
import { describeFields, personNamed } from './plain-fields.ts';
import { textOf, textWithin, treesOf, within } from './xml-trees.ts';

/** The records of an EndNote library, and whether its keeper marked them as having a duplicate there. */
export function readEndnote(
  xml: string,
): readonly { readonly description: WorkDescription; readonly isDuplicate: boolean }[] {
  return treesOf(xml, ['record']).map((record) => ({
    isDuplicate: textWithin(record, 'caption') === 'Duplicate',
    description: describeFields({
      type: typeNames[within(record, 'ref-type')[0]?.attributes.name ?? ''],
      title: textWithin(record, 'title') ?? '',
      authors: within(record, 'author').map((author) => personNamed(textOf(author))),
      year: Number(textWithin(record, 'year')),
      source: textWithin(record, 'secondary-title'),
      issn: textWithin(record, 'isbn')?.slice(0, 9),
      volume: textWithin(record, 'volume'),
      issue: textWithin(record, 'number'),
      pages: textWithin(record, 'pages'),
      doi: textWithin(record, 'electronic-resource-num'),
    }),
  }));
}

const typeNames: Readonly<Record<string, 'article' | 'conference-paper' | 'book-chapter' | 'book'>> = {
  'Journal Article': 'article',
  'Conference Paper': 'conference-paper',
  'Conference Proceedings': 'conference-paper',
  'Book Section': 'book-chapter',
  Book: 'book',
};
