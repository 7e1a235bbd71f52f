import { plainText } from '../../markup/index.ts';
import { textsMark } from '../../text/index.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { ExplainedText, PlainLayer } from '../plain.ts';
import { mostCharacters, type ReadWork } from '../read-work.ts';
import { explainTexts } from './explain-texts.ts';
import { shortFormsOf } from './used-short-forms.ts';

/** The words of a record's abstracts in other languages and for other readers. */
export function explainBeside(
  { work: { otherAbstracts }, title, sections }: ReadWork,
  glossary: Glossary,
): Pick<PlainLayer, 'beside'> {
  if (otherAbstracts === undefined) return {};
  const known = shortFormsOf([title, ...sections.map(({ text }) => text)]);
  let left = mostCharacters;
  const beside: ExplainedText[] = [];
  for (const other of otherAbstracts) {
    const texts = other.sections.map(({ text }) => plainText(text));
    const looked = texts.map((text) => {
      const part = text.slice(0, left);
      left -= part.length;
      return part;
    });
    const explained = explainTexts(looked, known, glossary);
    if (explained.shortForms || explained.terms) beside.push({ wording: textsMark(texts), ...explained });
  }
  return beside.length === 0 ? {} : { beside };
}
