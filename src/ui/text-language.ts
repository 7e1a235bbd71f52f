/** A language as `lang` and `dir` want it. */
export interface TextLanguage {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

const english: TextLanguage = { tag: 'en', direction: 'ltr' };
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * The language in which a title or abstract is written. Indexes translate titles into English, so the language of
 * the work holds only where the script agrees with it.
 */
export function languageOfText(text: string, languageOfWork?: string): TextLanguage {
  const foreign = languageOfWork !== undefined && writtenRightToLeft(languageOfWork);
  if (directionOfText(text) === 'rtl') return { tag: foreign ? languageOfWork : 'fa', direction: 'rtl' };
  return foreign || languageOfWork === undefined ? english : { tag: languageOfWork, direction: 'ltr' };
}

/** Whether a language's usual script runs from right to left. */
export function writtenRightToLeft(tag: string): boolean {
  return rightToLeft.has(tag.split('-', 1)[0] ?? '');
}

/** By the first letter that has a direction, markup left out. */
function directionOfText(text: string): 'ltr' | 'rtl' {
  let inElement = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3c) inElement = true;
    else if (code === 0x3e) inElement = false;
    else if (!inElement && isLetter(code)) return isRightToLeft(code) ? 'rtl' : 'ltr';
  }
  return 'ltr';
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xaa;
}

/** Hebrew, Arabic and their neighbours, with the presentation forms. */
function isRightToLeft(code: number): boolean {
  return (
    (code >= 0x0590 && code <= 0x08ff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfeff)
  );
}
