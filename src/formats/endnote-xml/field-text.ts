import { foldSpaces, inlineText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import { inlineFromText } from '../fields/inline-from-text.ts';
import { childOf, childrenOf, type Element } from '../xml/element.ts';

/** The text of a field, its `style` runs joined; a field may be of several lines. */
export function fieldText(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined;
  const text = runsOf(element)
    .map((run) => run.text)
    .join('')
    .trim();
  return text === '' ? undefined : text;
}

export function fieldIn(holder: Element | undefined, name: string): string | undefined {
  const text = fieldText(childOf(holder, name));
  return text === undefined ? undefined : foldSpaces(text);
}

/** The lines of a field, folded, without the empty ones. */
export function linesOf(element: Element | undefined): readonly string[] {
  return (fieldText(element) ?? '')
    .split(/[\r\n]+/)
    .map(foldSpaces)
    .filter((line) => line !== '');
}

/** The texts of the children of a name: of the `keyword` elements of `keywords`. */
export function textsIn(holder: Element | undefined, name: string): readonly string[] {
  return childrenOf(holder, name).flatMap((child) => linesOf(child).join(' ') || []);
}

const faces: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** A field whose runs may be set in italics, superscript and the like. A single run says nothing by its face. */
export function fieldMarkup(element: Element | undefined): InlineMarkup | undefined {
  if (element === undefined) return undefined;
  const runs = runsOf(element);
  const markup = inlineFromText(
    runs.length === 1 ? (runs[0]?.text ?? '') : runs.map(({ text, face }) => wrapped(text, face)).join(''),
  );
  return markup === inlineText('') ? undefined : markup;
}

function wrapped(text: string, face: string): string {
  const tags = face.split(/\s+/).flatMap((word) => (Object.hasOwn(faces, word) ? (faces[word] ?? '') : []));
  return (
    tags.map((tag) => `<${tag}>`).join('') +
    text +
    tags
      .map((tag) => `</${tag}>`)
      .reverse()
      .join('')
  );
}

interface Run {
  readonly text: string;
  readonly face: string;
}

function runsOf(element: Element): readonly Run[] {
  const runs: Run[] = [];
  const add = (text: string, face: string) => {
    if (text !== '') runs.push({ text, face });
  };
  if (element.children.length === 0) return [{ text: element.text, face: '' }];
  // The white space between the elements of a pretty-printed file is none of the text.
  if (element.text.trim() !== '') add(element.text, '');
  for (const child of element.children) {
    const { face = '', font = '' } = child.attributes;
    const text = wholeText(child);
    add(/^symbol$/i.test(font) ? inGreek(text) : text, face.toLowerCase());
    if (child.tail.trim() !== '') add(child.tail, '');
  }
  return runs;
}

function wholeText({ text, children }: Element): string {
  return text + children.map((child) => wholeText(child) + child.tail).join('');
}

const symbolFont = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** The font Symbol shows Greek letters in the places of Latin ones: `b` is β. */
function inGreek(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const greek = symbolFont[letter.toLowerCase().charCodeAt(0) - 0x61] ?? letter;
    return letter === letter.toLowerCase() ? greek : greek.toUpperCase();
  });
}
