import { readFileSync } from 'node:fs';

/** A title and abstract in which people have marked every short form and the words it stands for. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  /** `SF|long form`, each once. */
  readonly pairs: ReadonlySet<string>;
  /** Rules are made by looking at one half only. */
  readonly half: 'develop' | 'held-out';
}

const pairLine = /^ {2}(\S[^|]*)\|(.+)$/;

/** Reads the form in which NCBI gives out MED1250: number, title, abstract, then a line for each pair; an empty line between texts. */
export function readLabelledTexts(file: string): readonly LabelledText[] {
  return readFileSync(file, 'utf8')
    .split(/\n(?=\d+\n)/)
    .map((block) => {
      const [id = '', ...lines] = block.split('\n');
      const isPair = (line: string): boolean => pairLine.test(line);
      return {
        id: id.trim(),
        text: lines
          .filter((line) => !isPair(line) && !line.startsWith('//'))
          .join('\n')
          .trim(),
        pairs: new Set(
          lines.filter(isPair).map((line) =>
            line
              .trim()
              .replace(/\s*\|\s*/, '|')
              .replace(/\s+/g, ' '),
          ),
        ),
        half: Number(id) % 4 === 3 ? 'held-out' : 'develop',
      };
    });
}
