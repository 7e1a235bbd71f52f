import { hash } from 'node:crypto';
import { plainText } from '../../markup/index.ts';
import { quotedText } from './said.ts';
import type { WorkView } from './work-view.ts';

/** A part of the page of which readers may say whether it was clear. */
export interface ClearPart {
  /** Of what it says: another wording has another mark. */
  readonly mark: string;
  readonly kind: 'summary' | 'in-short';
  readonly language: string;
  readonly text: string;
}

/** The paragraphs of the summaries, and the sentences of "In short" together. */
export function clearPartsOf(
  { work, plain, plainSummaries }: Pick<WorkView, 'work' | 'plain' | 'plainSummaries'>,
  languageOfAbstract: string,
): readonly ClearPart[] {
  const said = quotedText(work, plain?.short);
  return [
    ...plainSummaries.flatMap(({ language, paragraphs }) =>
      paragraphs.map(({ text }) => clearPart('summary', language, plainText(text))),
    ),
    ...(said === '' ? [] : [clearPart('in-short', languageOfAbstract, said)]),
  ];
}

export function clearPart(kind: ClearPart['kind'], language: string, text: string): ClearPart {
  const mark = hash('sha1', `${kind} ${language} ${text}`, 'base64url').slice(0, 12);
  return { mark, kind, language, text };
}
