import { PartProblem } from './inflate-part.ts';
import { RichText } from './rich-text.ts';
import { xmlEvents } from './xml-events.ts';

/** The strings that cells point to by number, outside the heap. */
export interface SharedStrings {
  at(index: number): string;
}

const mostBytes = 512 * 2 ** 20;

/** Reads `sharedStrings.xml`. They are kept as UTF-8 in one piece of memory: a hundred thousand abstracts burden no heap. */
export function readSharedStrings(pieces: Iterable<Uint8Array>): SharedStrings {
  let bytes = Buffer.allocUnsafeSlow(2 ** 16);
  let end = 0;
  const ends: number[] = [];
  const text = new RichText();

  function keep(string: string): void {
    const most = end + string.length * 3;
    if (most > bytes.length) {
      if (most > mostBytes)
        throw new PartProblem(
          'It holds more than 512 MiB of text. Save it as CSV, which is read row by row.',
        );
      const longer = Buffer.allocUnsafeSlow(Math.min(most * 2, mostBytes));
      bytes.copy(longer, 0, 0, end);
      bytes = longer;
    }
    end += bytes.write(string, end, 'utf8');
    ends.push(end);
  }

  const events = xmlEvents(pieces, 'sharedStrings.xml', {
    open: (name, attributes) => text.open(name, attributes),
    text: (piece) => text.add(piece),
    close(name) {
      if (name === 'si') keep(text.take());
      else text.close(name);
    },
  });
  for (const _ of events);
  return {
    at(index) {
      const to = ends[index];
      return to === undefined ? '' : bytes.toString('utf8', ends[index - 1] ?? 0, to);
    },
  };
}
