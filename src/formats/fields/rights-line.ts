import { plainText } from '../../markup/index.ts';
import type { AbstractSection, InlineMarkup } from '../../model/index.ts';

const rightsSentence =
  /(?:^|[.!?)\]"”]\s*)((?:(?:Copyright|This article is|Crown copyright)[\s,:]*)?(?:©|\((?:c|C)\)\s*(?=(?:19|20)\d\d|The Author)|Copyright\s+(?=(?:19|20)\d\d|The Author|by))[^<]{3,400})$/;

const rightsSign = /©|opyright|\([cC]\)/;

/**
 * Takes the rights line off the last section and answers with it. Some publishers print it as the last sentence of
 * the text: it moves out when it is unmistakable.
 */
export function takeRights(sections: AbstractSection[]): string | undefined {
  const last = sections.at(-1);
  if (last === undefined) return undefined;
  const tail = last.text.slice(-450);
  if (!rightsSign.test(tail)) return undefined;
  const found = rightsSentence.exec(tail)?.[1];
  if (found === undefined) return undefined;
  const text = last.text.slice(0, last.text.length - found.length).trimEnd() as InlineMarkup;
  if (text === '') sections.pop();
  else sections[sections.length - 1] = { ...last, text };
  return plainText(found.trim() as InlineMarkup);
}
