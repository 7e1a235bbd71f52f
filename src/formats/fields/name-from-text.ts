import type { GroupName, PersonName } from '../../model/index.ts';
import { withoutHead, withoutTail } from './trim.ts';

/** How a list writes its names: `Smith, Jane A.`, `Jane A. Smith`, `Smith JA`; or to be told from each name. */
export type NameOrder = 'family-comma-given' | 'given-family' | 'family-initials' | 'any';

export const nameSuffix = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?$/i;
const title = /^(?:prof|professor|dr|drs|mr|mrs|ms|sir|phd|md|دکتر|پروفسور|مهندس)\.?$/i;
/** One to four capitals, perhaps with dots and hyphens: `JA`, `J.A.`, `J.-P.`, `J. A.` is two of them. */
const initials = /^(?:\p{Lu}\.?[-‐]?){1,4}$/u;
const particle =
  /^(?:da|das|de|del|della|dell|den|der|des|di|do|dos|du|el|al|la|le|les|te|ten|ter|van|von|vom|zu|zum|zur|bin|ibn|st|'t|d’|y|e)$/;
const groupWord =
  /\b(?:group|consortium|collaboration|collaborators?|committee|network|investigators|team|initiative|task ?force|working party|society|association|institute|university|organi[sz]ation|ministry|centre|center|board|council|foundation|agency|registry|study|trial|federation|commission|project|program(?:me)?|department|gruppe|گروه|کنسرسیوم|مرکز|دانشگاه|کمیته|انجمن|سازمان|وزارت|پژوهشگاه)\b|(?:^|\s)(?:گروه|کنسرسیوم|مرکز|دانشگاه|کمیته|انجمن|سازمان|وزارت|پژوهشگاه)(?:\s|$)/iu;

/** What is no part of a name at either end. */
const edges = ' ,;*"';

/** A name as a list or a cell writes it; `undefined` where nothing is left of it. */
export function nameFromText(text: string, order: NameOrder = 'any'): PersonName | GroupName | undefined {
  const folded = text.replace(/\s+/g, ' ').replaceAll('. -', '.-');
  const bare = withoutTitles(withoutHead(withoutTail(folded, edges), edges));
  if (!/[\p{L}\p{N}]/u.test(bare)) return undefined;
  if (order !== 'given-family' && /[,،]/.test(bare)) return familyFirst(bare);
  if (groupWord.test(bare) && bare.includes(' ')) return { kind: 'group', name: bare };
  const words = bare.split(' ');
  const tail = words.at(-1) ?? '';
  if (words.length === 1) return { kind: 'person', family: bare };
  const last = nameSuffix.test(tail) && words.length > 2 ? words.pop() : undefined;
  if (order === 'family-initials' || (order === 'any' && endsInInitials(words)))
    return person(familyAndInitials(words), last);
  return person(givenAndFamily(words), last);
}

interface Parts {
  readonly family: string;
  readonly given?: string | undefined;
}

function person({ family, given }: Parts, suffixText: string | undefined): PersonName {
  return {
    kind: 'person',
    family,
    ...(given && givenNames(given)),
    ...(suffixText && { suffix: suffixText }),
  };
}

/** `Jane A.` is a given name, `JA` are initials, `J. A.` is both. */
export function givenNames(given: string): Pick<PersonName, 'given' | 'initials'> {
  if (!given.split(' ').every((word) => initials.test(word))) return { given };
  const letters = given.replace(/[\s.]/g, '');
  return given === letters && letters.length > 0 ? { initials: letters } : { given, initials: letters };
}

/** `Smith, Jane A.`, `Smith, Jane A., Jr.`, `Smith, Jr., Jane A.` */
function familyFirst(bare: string): PersonName | GroupName | undefined {
  const parts = bare.split(/\s*[,،]\s*/).filter((part) => part !== '');
  const at = parts.findIndex((part, number) => number > 0 && nameSuffix.test(part));
  const [last] = at === -1 ? [] : parts.splice(at, 1);
  const [family = '', ...givens] = parts;
  // Three parts that are no name: `Department of Health, Education, and Welfare`.
  if (givens.length > 1 || (givens.length === 1 && groupWord.test(bare)))
    return { kind: 'group', name: bare };
  return person({ family, given: givens[0] }, last);
}

function endsInInitials(words: readonly string[]): boolean {
  const tail = words.at(-1) ?? '';
  // `LI WEI` may be two names in capitals; dots, or a family name in small letters, tell.
  return (
    initials.test(tail) &&
    (tail.includes('.') ||
      !words.slice(0, -1).every((word) => /^\P{Ll}+$/u.test(word)) ||
      tail.length === 1) &&
    !initials.test(words[0] ?? '')
  );
}

function familyAndInitials(words: readonly string[]): Parts {
  let from = words.length - 1;
  while (from > 1 && initials.test(words[from - 1] ?? '')) from -= 1;
  return { family: words.slice(0, from).join(' '), given: words.slice(from).join(' ') };
}

/** The last word is the family name, with the particles before it. */
function givenAndFamily(words: readonly string[]): Parts {
  let from = words.length - 1;
  while (from > 1 && particle.test(words[from - 1] ?? '')) from -= 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

function withoutTitles(text: string): string {
  const words = text.split(' ');
  while (words.length > 1 && title.test(words[0] ?? '')) words.shift();
  return words.join(' ');
}
