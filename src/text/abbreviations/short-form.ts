const longestShort = 12;
/** What leads in a short form: `(or ATP)`, `(hereafter ATP)`, `(= ATP)`. */
const leading =
  /^(?:=|or|i\.e\.,?|also|termed|called|abbreviated(?: as| to)?|hereafter|henceforth|designated|denoted|named|(?:also )?known as|referred to as|here)\s+/i;
const quotes = /^["'“”‘’«»]+|["'“”‘’«»]+$/g;
const asides =
  /^(?:and|are|but|for|had|has|her|his|its|left|men|min|not|one|per|see|sic|the|two|was|via|all|day|mean|but|non|max|mg|kg|ml|mm|cm|km|nm|vs|ca|eg|ie|cf|to|of|in|on|at|by|is|as|or|an|we|no|up|so|if|it|be|do)$/;
const romanNumber = /^[ivx]+$/i;

/** The short form that a bracket holds at its beginning, without the words and quotation marks that lead it in. */
export function shortFormIn(content: string): string {
  const cut = content.search(/[,;:]\s|[;:]$|\s(?:or|see|and|in|from|is|are|for)\s/);
  return withoutQuotes((cut > 0 ? content.slice(0, cut) : content).replace(leading, ''));
}

export function withoutQuotes(text: string): string {
  return text.trim().replace(quotes, '');
}

/** One to twelve signs that begin with a letter or digit and have a letter, in two words at most, and are no aside such as `(left)`. */
export function isShortForm(text: string): boolean {
  return (
    text.length >= 1 &&
    text.length <= longestShort &&
    /^[\p{L}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !text.endsWith('-') &&
    !/[<>=%≤≥±@?]|\d\.\d/.test(text) &&
    !/\s\S+\s|^\d+\s/.test(text) &&
    (text.length > 1 || /\p{Lu}/u.test(text)) &&
    (/[\p{Lu}\p{N}]/u.test(text) ? !romanNumber.test(text) : text.length <= 3 && !asides.test(text))
  );
}

/** What has to be found of a short form in the words it stands for: its letters and digits, in lower case. */
export function signsOf(short: string): string {
  return short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The signs with the name of a letter before them: `IFN-gamma` may stand for `gamma interferon`. */
export function turnedSignsOf(short: string): string | undefined {
  // The names of these letters end in `a`; nearly every short form ends otherwise.
  const last = short.charCodeAt(short.length - 1);
  if (last < 0x80 && (last | 0x20) !== 0x61) return undefined;
  const [, name, letter] = /^(.+?)[- ]?(alpha|beta|gamma|delta|kappa|[αβγδκ])$/iu.exec(short) ?? [];
  return name === undefined || letter === undefined ? undefined : signsOf(letter + name);
}
