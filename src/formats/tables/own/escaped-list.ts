/** Lists in one cell, divided by a mark and a space; what would divide an entry stands behind a backslash. */
export interface EscapedList {
  join(entries: readonly string[]): string;
  split(cell: string): readonly string[];
}

/** `mark` is one character that is no backslash. */
export function escapedList(mark: string): EscapedList {
  return {
    join: (entries) =>
      entries.map((entry) => entry.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)).join(`${mark} `),
    split(cell) {
      if (cell === '') return [];
      const entries = [''];
      for (let at = 0; at < cell.length; at += 1) {
        const last = entries.length - 1;
        const character = cell[at] ?? '';
        if (character === '\\' && at + 1 < cell.length) {
          at += 1;
          entries[last] += cell[at] ?? '';
        } else if (character === mark) entries.push('');
        else entries[last] += character;
      }
      return entries.map((entry) => entry.trim());
    },
  };
}
