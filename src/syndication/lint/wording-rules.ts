import { plainText } from '../../markup/index.ts';
import type { Work } from '../../model/index.ts';
import type { LintRule } from './lint-rule.ts';

/** UTF-8 that was read as Latin-1 or Windows-1252, and what decoders leave where they gave up. */
const misread = /\ufffd|Ã[\u0080-\u00bf©±]|â€[\u0080-\u00bf™œž]|Â[\u00a0-\u00bf]/;

const abstractText = ({ abstract }: Work) =>
  (abstract?.sections ?? []).map(({ text }) => plainText(text)).join(' ');

/** What is read: title, abstract, language, and the copies that may be. */
export const wordingRules: readonly LintRule[] = [
  {
    name: 'no-title',
    severity: 'error',
    readers: ['Google Scholar', 'Zotero', 'card readers', 'harvesters', 'screen readers'],
    explanation: 'Nothing can be said of a work without a title.',
    fix: 'Give the title as printed.',
    finds({ title }) {
      const bare = plainText(title).trim();
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
    finds(work) {
      const found = misread.exec(plainText(work.title)) ?? misread.exec(abstractText(work));
      return found === null ? undefined : `“${found[0]}”`;
    },
  },
  {
    name: 'title-in-capitals',
    severity: 'warning',
    readers: ['screen readers', 'card readers', 'Zotero'],
    explanation:
      'Some voices spell words in capitals letter by letter, and references look as if they shouted.',
    fix: 'Write the title as a sentence.',
    finds({ title }) {
      const letters = plainText(title).match(/\p{L}/gu) ?? [];
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
    finds({ title }) {
      const { length } = plainText(title);
      return length > 400 ? `${length} characters` : undefined;
    },
  },
  {
    name: 'formula-in-title',
    severity: 'note',
    readers: ['card readers', 'Google Scholar'],
    explanation: 'A formula in the title is set in one line on cards and in references.',
    fix: 'See whether letters with high and low figures say the same.',
    finds: ({ title }) => (title.includes('<math') ? 'MathML' : undefined),
  },
  {
    name: 'no-abstract',
    severity: 'warning',
    readers: ['Google Scholar', 'card readers', 'harvesters'],
    explanation:
      'Google Scholar asks that an abstract can be read without clicking; cards and feeds have nothing to say.',
    fix: 'Give the abstract, or a summary in plain words.',
    finds: ({ abstract, type }) =>
      abstract === undefined &&
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
    finds(work) {
      const text = abstractText(work);
      return text !== '' && text.length < 80 ? `“${text}”` : undefined;
    },
  },
  {
    name: 'no-language',
    severity: 'warning',
    readers: ['screen readers', 'harvesters'],
    explanation: 'A screen reader chooses its voice, and a harvester its index, by the language.',
    fix: 'Name the language of the text, such as en or fa.',
    finds: ({ languages }) => (languages?.[0] === undefined ? 'not stated' : undefined),
  },
  {
    name: 'unknown-language',
    severity: 'error',
    readers: ['screen readers', 'harvesters'],
    explanation:
      'The language is no tag that programs know: it is read as none, or makes a document invalid.',
    fix: 'Write a tag of BCP 47, such as en, fa or pt-BR.',
    finds: ({ languages = [] }) => languages.find((tag) => !isLanguage(tag)),
  },
  {
    name: 'no-subject',
    severity: 'note',
    readers: ['harvesters', 'card readers'],
    explanation: 'Without keywords or headings the work is in no list by subject, nor in feeds of one.',
    fix: 'Give the authors’ keywords.',
    finds: ({ subjects = [], keywords = [] }) =>
      subjects.length + keywords.length === 0 ? 'none' : undefined,
  },
  {
    name: 'no-licence',
    severity: 'note',
    readers: ['harvesters'],
    explanation: 'A copy that all may read is passed on only where a licence says that it may be.',
    fix: 'Give the address of the licence, as printed in the article.',
    finds: ({ license, locations = [] }) =>
      license === undefined && locations.some(({ isOpen, license: own }) => isOpen && own === undefined)
        ? 'an open copy without one'
        : undefined,
  },
  {
    name: 'open-without-copy',
    severity: 'note',
    readers: ['Google Scholar', 'Zotero'],
    explanation:
      'The work is said to be open, but nothing leads to a text: Scholar and Zotero fetch the PDF that a page names.',
    fix: 'Give the address of the PDF or of the full text.',
    finds: ({ openAccess, locations = [], identifiers }) =>
      openAccess !== undefined &&
      openAccess !== 'closed' &&
      locations.length === 0 &&
      identifiers.pmcid === undefined
        ? openAccess
        : undefined,
  },
];

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
