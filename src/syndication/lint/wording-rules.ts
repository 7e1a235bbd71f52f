import { safeLink } from '../../markup/index.ts';
import type { LintRule } from './lint-rule.ts';
import { describedWork, type PageReading, saidIn } from './read-page.ts';

/** UTF-8 that was read as Latin-1 or Windows-1252, and what decoders leave where they gave up. */
const misread = /\ufffd|Ã[\u0080-\u00bf©±]|â€[\u0080-\u00bf™œž]|Â[\u00a0-\u00bf]/;
/** Tags and references that a reader sees as they are. */
const leftover = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:amp|lt|gt|quot|nbsp|#\d{2,6}|#x[0-9a-f]{2,5});/i;
/** What XML cannot say (XML 1.0, section 2.2). */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

const titleIn = (page: PageReading) => saidIn(page, 'citation_title')[0] ?? '';
const abstractIn = (page: PageReading) => textOf(describedWork(page).abstract);
const languagesIn = (page: PageReading) => listOf(describedWork(page).inLanguage).map(textOf);

/** What is read: title, abstract, language, and the copies that may be. */
export const wordingRules: readonly LintRule[] = [
  {
    name: 'no-title',
    severity: 'error',
    readers: ['Google Scholar', 'Zotero', 'card readers', 'harvesters', 'screen readers'],
    explanation: 'Nothing can be said of a work without a title.',
    fix: 'Give the title as printed.',
    field: 'title',
    finds({ page }) {
      const bare = titleIn(page).trim();
      return /\p{L}/u.test(bare) && !/^\[?(?:untitled|no title(?: available)?)\]?\.?$/i.test(bare)
        ? undefined
        : bare || 'empty';
    },
  },
  {
    name: 'misread-characters',
    severity: 'error',
    readers: ['Google Scholar', 'Zotero', 'card readers', 'harvesters', 'screen readers'],
    explanation:
      'Characters were lost or misread before the record came here; searches do not find the words, and voices spell them.',
    fix: 'Put the wording right, or import the record again in its own encoding.',
    finds({ page }) {
      const found = misread.exec(titleIn(page)) ?? misread.exec(abstractIn(page));
      return found === null ? undefined : `“${found[0]}”`;
    },
  },
  {
    name: 'leftover-markup',
    severity: 'warning',
    readers: ['Google Scholar', 'Zotero', 'card readers', 'screen readers'],
    explanation:
      'Marks of another program stand in the text: they are shown, searched and read out as they are.',
    fix: 'Write the text without them, or with the italics and figures that they mean.',
    finds({ page }) {
      const found = leftover.exec(titleIn(page)) ?? leftover.exec(abstractIn(page));
      return found === null ? undefined : `“${found[0]}”`;
    },
  },
  {
    name: 'control-characters',
    severity: 'warning',
    readers: ['harvesters', 'Zotero'],
    explanation:
      'The text has characters that XML cannot say: they are left out of feeds and of what is harvested, and words run together.',
    fix: 'Write the text without them.',
    finds({ work: { title, abstract } }) {
      const texts: readonly string[] = [title, ...(abstract?.sections ?? []).map(({ text }) => text)];
      const found = texts.map((text) => forbidden.exec(text)?.[0]).find((one) => one !== undefined);
      if (found !== undefined) return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      return texts.every((text) => text.isWellFormed()) ? undefined : 'half of a character';
    },
  },
  {
    name: 'title-in-capitals',
    severity: 'warning',
    readers: ['screen readers', 'card readers', 'Zotero'],
    explanation:
      'Some voices spell words in capitals letter by letter, and references look as if they shouted.',
    fix: 'Write the title as a sentence.',
    field: 'title',
    finds({ page }) {
      const letters = titleIn(page).match(/\p{L}/gu) ?? [];
      const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
      const hasCase = letters.some((letter) => letter.toLowerCase() !== letter.toUpperCase());
      return hasCase && letters.length > 20 && capitals.length > letters.length * 0.8
        ? 'all of it'
        : undefined;
    },
  },
  {
    name: 'title-too-long',
    severity: 'note',
    readers: ['card readers'],
    explanation: 'A title of more than 400 characters is cut on its card and in posts.',
    fix: 'See whether something else than the title stands there, such as the abstract.',
    field: 'title',
    finds({ page }) {
      const { length } = titleIn(page);
      return length > 400 ? `${length} characters` : undefined;
    },
  },
  {
    name: 'formula-in-title',
    severity: 'note',
    readers: ['card readers', 'Google Scholar'],
    explanation: 'A formula in the title is set in one line on cards and in references.',
    fix: 'See whether letters with high and low figures say the same.',
    field: 'title',
    finds: ({ work: { title } }) => (title.includes('<math') ? 'MathML' : undefined),
  },
  {
    name: 'no-abstract',
    severity: 'warning',
    readers: ['Google Scholar', 'card readers', 'harvesters'],
    explanation:
      'Google Scholar asks that an abstract can be read without clicking; cards and feeds have nothing to say.',
    fix: 'Give the abstract, or a summary in plain words.',
    field: 'abstract',
    finds: ({ work: { type }, page }) =>
      abstractIn(page) === '' &&
      ['article', 'review', 'preprint', 'conference-paper', 'dissertation'].includes(type)
        ? type
        : undefined,
  },
  {
    name: 'abstract-too-short',
    severity: 'note',
    readers: ['Google Scholar', 'harvesters'],
    explanation: 'An abstract of less than a sentence or two looks like a leftover of one.',
    fix: 'Compare it with the publisher’s.',
    field: 'abstract',
    finds({ page }) {
      const text = abstractIn(page);
      return text !== '' && text.length < 80 ? `“${text}”` : undefined;
    },
  },
  {
    name: 'no-language',
    severity: 'warning',
    readers: ['screen readers', 'harvesters'],
    explanation: 'A screen reader chooses its voice, and a harvester its index, by the language.',
    fix: 'Name the language of the text, such as en or fa.',
    field: 'languages',
    finds: ({ page }) => (languagesIn(page).length === 0 ? 'not stated' : undefined),
  },
  {
    name: 'unknown-language',
    severity: 'error',
    readers: ['screen readers', 'harvesters'],
    explanation:
      'The language is no tag that programs know: it is read as none, or makes a document invalid.',
    fix: 'Write a tag of BCP 47, such as en, fa or pt-BR.',
    field: 'languages',
    finds: ({ page }) => languagesIn(page).find((tag) => !isLanguage(tag)),
  },
  {
    name: 'script-of-another-language',
    severity: 'warning',
    readers: ['screen readers', 'harvesters', 'Zotero'],
    explanation:
      'The title is written in letters that the stated language does not use: voices read it in the wrong language, or skip it.',
    fix: 'Name the language in which the work is written.',
    field: 'languages',
    finds({ page }) {
      const [language] = languagesIn(page);
      const script = scriptOf(titleIn(page));
      // Titles in other letters than the work are often translations into English.
      if (language === undefined || !isLanguage(language) || script === undefined || script === 'Latn')
        return undefined;
      if (describedWork(page).alternativeHeadline !== undefined) return undefined;
      const usual = new Intl.Locale(language).maximize().script;
      return usual !== undefined && script !== usual && scripts.has(usual)
        ? `${language}, written in ${script}`
        : undefined;
    },
  },
  {
    name: 'no-subject',
    severity: 'note',
    readers: ['harvesters', 'card readers'],
    explanation: 'Without keywords or headings the work is in no list by subject, nor in feeds of one.',
    fix: 'Give the authors’ keywords.',
    field: 'keywords',
    finds: ({ page }) =>
      saidIn(page, 'DC.subject').length + saidIn(page, 'citation_keywords').length === 0 ? 'none' : undefined,
  },
  {
    name: 'no-licence',
    severity: 'note',
    readers: ['harvesters'],
    explanation: 'A copy that all may read is passed on only where a licence says that it may be.',
    fix: 'Give the address of the licence, as printed in the article.',
    field: 'license',
    finds: ({ work: { license, locations = [] } }) =>
      license === undefined && locations.some(({ isOpen, license: own }) => isOpen && own === undefined)
        ? 'an open copy without one'
        : undefined,
  },
  {
    name: 'address-not-shown',
    severity: 'warning',
    readers: ['Google Scholar', 'Zotero', 'harvesters'],
    explanation: 'The address of a copy is none that a browser may follow: the page does not lead there.',
    fix: 'Write an address that begins with https:// or http://.',
    field: 'locations',
    finds: ({ work: { locations = [] } }) => locations.find(({ url }) => safeLink(url) === undefined)?.url,
  },
  {
    name: 'open-without-copy',
    severity: 'note',
    readers: ['Google Scholar', 'Zotero'],
    explanation:
      'The work is said to be open, but nothing leads to a text: Scholar and Zotero fetch the PDF that a page names.',
    fix: 'Give the address of the PDF or of the full text.',
    field: 'locations',
    finds: ({ work: { openAccess, locations = [] }, page }) =>
      openAccess !== undefined &&
      openAccess !== 'closed' &&
      locations.length === 0 &&
      saidIn(page, 'citation_pdf_url').length + saidIn(page, 'citation_fulltext_html_url').length === 0
        ? openAccess
        : undefined,
  },
  {
    name: 'page-incomplete',
    severity: 'error',
    readers: ['Google Scholar', 'Zotero', 'card readers', 'screen readers'],
    explanation: 'The page lacks what every page of a work has, whatever its record says.',
    fix: 'No record causes this: tell whoever looks after this platform.',
    finds({ page }) {
      const missing = Object.entries({
        'an address of its own': page.canonical !== undefined,
        'the language of the page': page.language !== undefined,
        'one heading': page.headings.length === 1,
        'a picture with its words':
          saidIn(page, 'og:image').length > 0 && saidIn(page, 'og:image:alt').length > 0,
        'a description': saidIn(page, 'og:description').length > 0,
        'words for every picture': page.picturesWithoutText === 0,
        'what schema.org knows': describedWork(page)['@type'] !== undefined,
        'what Dublin Core knows': saidIn(page, 'DC.title').length > 0,
        'one COinS': page.coins.length === 1,
        'its unAPI id': page.unapiIds.length > 0,
      }).flatMap(([what, isThere]) => (isThere ? [] : [what]));
      return missing.length === 0 ? undefined : missing.join(', ');
    },
  },
];

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Scripts of which one letter tells nearly always, by their codes (ISO 15924). */
const scripts: ReadonlyMap<string, RegExp> = new Map([
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
]);

/** In which nearly all of a title is written. */
function scriptOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return undefined;
  for (const [name, letter] of scripts) if ((text.match(letter)?.length ?? 0) > letters * 0.8) return name;
  return undefined;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
