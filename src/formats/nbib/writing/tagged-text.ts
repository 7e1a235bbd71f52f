import { foldSpaces } from '../../../markup/index.ts';

/** A tag and its value; without one the line is left out. */
export type TagLine = readonly [string, string | undefined];

const width = 88;
const indent = '      ';

/** A record of lines as PubMed breaks them: the tag in four places, the rest of a long value behind six spaces. */
export function taggedText(lines: readonly TagLine[]): string {
  let text = '';
  for (const [tag, value] of lines) {
    if (value === undefined || (value === '' && tag !== 'PMID')) continue;
    text += `${broken(`${tag.padEnd(4)}- ${oneLine(value)}`)}\n`;
  }
  return text;
}

/** What could be taken for the end of a line is folded away. */
function oneLine(value: string): string {
  return foldSpaces(value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' '));
}

/** Broken at spaces alone: a long word stays whole. */
function broken(line: string): string {
  if (line.length <= width) return line;
  const lines: string[] = [];
  let from = 0;
  for (;;) {
    const room = width - (lines.length === 0 ? 0 : indent.length);
    const rest = line.length - from;
    const last = rest <= room ? -1 : breakBefore(line, from, from + room);
    const end = last === -1 ? line.length : last;
    lines.push(line.slice(from, end));
    if (last === -1) return lines.join(` \n${indent}`);
    from = end + 1;
  }
}

/** The last space that lets the words before it fit, else the first after; −1 where there is none. */
function breakBefore(line: string, from: number, limit: number): number {
  const fitting = line.lastIndexOf(' ', limit);
  return fitting > from + indent.length ? fitting : line.indexOf(' ', limit);
}
