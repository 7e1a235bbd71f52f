import type { GroupName, InlineMarkup, PersonName, WorkDescription } from '../../model/index.ts';
import { CitationLine } from './citation-line.ts';
import { citedAs, dottedInitials, inRole, printedSuffix } from './names.ts';
import { retractionOf } from './retraction.ts';
import { citedSourceName, headlineCase } from './source-name.ts';

/** The few words of a reference, by language of the list it stands in. */
const words = {
  en: {
    and: '&',
    undated: 'n.d.',
    within: 'In',
    editor: 'Ed.',
    editors: 'Eds.',
    pages: 'pp.',
    page: 'p.',
    article: 'Article',
    retracted: 'Retracted',
    retraction: 'Retraction published',
    dataset: 'Data set',
    software: 'Computer software',
    preprint: 'Preprint',
  },
  fa: {
    and: 'و',
    undated: 'بی‌تا',
    within: 'در',
    editor: 'ویراستار',
    editors: 'ویراستاران',
    pages: 'صص.',
    page: 'ص.',
    article: 'مقالهٔ',
    retracted: 'پس‌گرفته‌شده',
    retraction: 'پس گرفته شد',
    dataset: 'مجموعه‌داده',
    software: 'نرم‌افزار',
    preprint: 'پیش‌چاپ',
  },
} as const;
type Words = (typeof words)[keyof typeof words];

/** With more authors the first nineteen and the last are named (Publication Manual, 7th edition, section 9.8). */
const mostAuthors = 20;

/** The reference of a work in the style of the American Psychological Association, 7th edition, chapter 9. */
export function citeApa(work: WorkDescription, locale: 'en' | 'fa' = 'en'): InlineMarkup {
  const say = words[locale];
  const line = new CitationLine();
  const { names, areEditors } = citedAs(work);
  if (names.length > 0) {
    line.text(joinNames(names.map(invertedName), say));
    if (areEditors) line.text(` (${names.length > 1 ? say.editors : say.editor})`);
    line.stop().text(' ');
  }
  // Without an author the title takes the first place.
  if (names.length === 0) addTitle(line, work, say).text(' ');
  line.text(`(${work.published?.year ?? say.undated}). `);
  if (names.length > 0) addTitle(line, work, say).text(' ');
  addSource(line, work, say);
  if (work.identifiers.doi !== undefined) line.text(` https://doi.org/${work.identifiers.doi}`);
  return line.take();
}

function invertedName(name: PersonName | GroupName): string {
  if (name.kind === 'group') return name.name;
  const suffix = name.suffix === undefined ? undefined : printedSuffix(name.suffix);
  return [name.family, dottedInitials(name), suffix].filter(Boolean).join(', ');
}

function joinNames(names: readonly string[], say: Words): string {
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  if (names.length > mostAuthors) return `${names.slice(0, mostAuthors - 1).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, ${say.and} ${last}`;
}

function addTitle(line: CitationLine, work: WorkDescription, say: Words): CitationLine {
  const standsAlone = isWhole(work);
  const original = work.vernacularTitle;
  const main = original ?? work.title;
  if (standsAlone) line.italic({ markup: main });
  else line.markup(main);
  if (original !== undefined) line.text(' [').markup(work.title).text(']');
  if (work.type === 'dataset') line.text(` [${say.dataset}]`);
  if (work.type === 'software') line.text(` [${say.software}]`);
  const retraction = retractionOf(work);
  if (retraction?.parts) {
    const { journal, year, volume, issue, pages } = retraction.parts;
    line.text(` (${say.retraction} ${year}, `).italic({ text: journal }).text(', ').italic({ text: volume });
    line.text(`${issue === undefined ? '' : `[${issue}]`}, ${pages})`);
  } else if (retraction) line.text(` (${say.retracted})`);
  return line.stop();
}

/** Works that are not a part of something: their own title is the one in italics. */
function isWhole({ type }: WorkDescription): boolean {
  return ['book', 'dissertation', 'report', 'dataset', 'software'].includes(type);
}

function addSource(line: CitationLine, work: WorkDescription, say: Words): void {
  const { source } = work;
  if (source === undefined) return;
  if (work.type === 'book-chapter') addBook(line, work, say);
  else if (isWhole(work)) line.text(source.publisher ?? '').stop();
  else addJournal(line, work, say);
}

function addJournal(line: CitationLine, work: WorkDescription, say: Words): void {
  const { source, volume, issue, pages, articleNumber } = work;
  if (source === undefined) return;
  const name = citedSourceName(source);
  line.italic({ text: isEnglish(work) ? headlineCase(name) : name });
  if (volume !== undefined) line.text(', ').italic({ text: volume });
  if (issue !== undefined) line.text(volume === undefined ? `, (${issue})` : `(${issue})`);
  if (pages !== undefined) line.text(`, ${pages}`);
  else if (articleNumber !== undefined) line.text(`, ${say.article} ${articleNumber}`);
  line.stop();
}

/** Only English journals capitalise their names; NLM's catalogue does not say which are, but the work does. */
function isEnglish({ languages }: WorkDescription): boolean {
  return languages === undefined || languages.includes('en');
}

function addBook(line: CitationLine, work: WorkDescription, say: Words): void {
  const { source, pages } = work;
  if (source === undefined) return;
  const editors = inRole(work.contributions, 'editor');
  line.text(`${say.within} `);
  if (editors.length > 0) {
    const names = editors.map((name) =>
      name.kind === 'group' ? name.name : [dottedInitials(name), name.family].filter(Boolean).join(' '),
    );
    line.text(`${joinEditors(names, say)} (${editors.length > 1 ? say.editors : say.editor}), `);
  }
  line.italic({ text: source.name });
  if (pages !== undefined) line.text(` (${/[–,]/.test(pages) ? say.pages : say.page} ${pages})`);
  line.stop();
  if (source.publisher !== undefined) line.text(` ${source.publisher}`).stop();
}

/** Two editors have no comma between them; authors do. */
function joinEditors(names: readonly string[], say: Words): string {
  return names.length === 2 ? names.join(` ${say.and} `) : joinNames(names, say);
}
