import type { PersonName } from '../model/index.ts';

/** A name as somebody would write it: without degrees, addresses and other things that records put into names. */
export interface CleanName {
  readonly family: string;
  /** Given names or initials, as printed. */
  readonly given: string;
  /** `Jr`, `III`. */
  readonly suffix: string;
}

const notOfTheName =
  /\([^)]*\)|\[[^\]]*\]|<[^>]*>|\S+@\S+|https?:\S+|\b(?:orcid|email|e-mail)\b:?|[*†‡§¶∗0-9]+/giu;
const degrees = new Set(
  'md phd mph msc ms ma mba bsc bs ba bds dds dmd do dphil dsc drph dvm edd facc facp facs frcp frcs frcpath jd llm mbbs mbchb mb bchir mch mrcp mres mphil np pa pharmd psyd pt rn rph scd dr prof professor mr mrs ms miss med mstat mhs mha msn bsn dnp fccp faha fesc fcap mrcs frcr mslp'.split(
    ' ',
  ),
);
const generation = /^(?:jr|jnr|junior|sr|snr|senior|ii|iii|iv|2nd|3rd|filho|neto)\.?$/i;
const initialsOnly = /^(?:\p{Lu}\p{M}*[.\s-]*){1,4}$/u;

/** `John Smith, MD, PhD` in one field, `Smith J (jsmith@example.org)`, `Smith, Jr`: what of it is the name. */
export function cleanName({ family, given, initials, suffix = '' }: PersonName): CleanName {
  const parts = {
    family: stripped(family),
    given: stripped(given ?? initials ?? ''),
    suffix: stripped(suffix),
  };
  if (parts.given === '') return apart(parts.family, parts.suffix);
  const [last, lastSuffix] = withoutTail(parts.family);
  const [first, firstSuffix] = withoutTail(parts.given);
  return {
    family: last,
    given: first,
    suffix: isDegree(parts.suffix) ? lastSuffix || firstSuffix : parts.suffix || lastSuffix || firstSuffix,
  };
}

/** The name of one field: `John Smith`, `Smith, John` and `Smith JA` are told apart, a single name stays one. */
function apart(name: string, suffix: string): CleanName {
  const [bare, generationFound] = withoutTail(name);
  const ending = suffix || generationFound;
  const comma = bare.indexOf(',');
  if (comma > 0)
    return { family: bare.slice(0, comma).trim(), given: bare.slice(comma + 1).trim(), suffix: ending };
  const words = bare.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length < 2) return { family: bare, given: '', suffix: ending };
  if (initialsOnly.test(last) && last.length <= 4 && !initialsOnly.test(bare))
    return { family: words.slice(0, -1).join(' '), given: last, suffix: ending };
  return { family: last, given: words.slice(0, -1).join(' '), suffix: ending };
}

function stripped(text: string): string {
  if (!/[([<@*†‡§¶∗0-9:\s,;]/u.test(text)) return text;
  return text
    .replace(notOfTheName, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;])/g, '$1')
    .replace(/^[\s,;.]+|[\s,;]+$/g, '');
}

/** Takes degrees off the end (only behind a comma, or written as degrees are), and a generation too. */
function withoutTail(name: string): readonly [name: string, generation: string] {
  let found = '';
  let rest = name;
  for (;;) {
    const tail = /^(.+?)([,;]\s*|\s+)([^\s,;]+)$/u.exec(rest);
    if (tail === null) return [rest, found];
    const [, before = '', , word = ''] = tail;
    const behindComma = /[,;]/.test(tail[2] ?? '');
    if (generation.test(word) && (behindComma || !/^(?:filho|neto)$/i.test(word)))
      found = word.replace(/\.$/, '');
    else if (
      !isDegree(word) ||
      !(behindComma || /\p{Lu}.*\p{Lu}/u.test(word.slice(1)) || /^(?:MD|PhD)$/i.test(word))
    )
      return [rest, found];
    rest = before;
  }
}

function isDegree(word: string): boolean {
  return degrees.has(word.replace(/[.\s]/g, '').toLowerCase());
}

/** `ANNE O'BRIEN-MCKAY` as people write it: `Anne O'Brien-McKay`; a name that is not all in capitals stays as it is. */
export function inPlainCase(name: string): string {
  if (!/\p{Lu}{4}/u.test(name) || /\p{Ll}/u.test(name)) return name;
  return (
    name
      .split(' ')
      // Two letters may be initials.
      .map((word) => (word.length < 3 ? word : capitalised(word)))
      .join(' ')
  );
}

function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-'’.])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
