import type { InlineMarkup, PartialDate, WorkDescription } from '../../model/index.ts';
import { CitationLine } from './citation-line.ts';
import { citedAs, inRole, vancouverName } from './names.ts';
import { retractionOf } from './retraction.ts';
import { citedSourceName } from './source-name.ts';

/** With more authors the first six and "et al." are named (ICMJE, Samples of Formatted References). */
const mostAuthors = 6;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The reference of a work as medical journals print it: Citing Medicine (NLM), in the form of the ICMJE's samples. */
export function citeVancouver(work: WorkDescription): InlineMarkup {
  const line = new CitationLine();
  const { names, areEditors } = citedAs(work);
  if (names.length > 0) {
    line.text(joinNames(names.map(vancouverName)));
    if (areEditors) line.text(names.length > 1 ? ', editors' : ', editor');
    line.stop().text(' ');
  }
  if (work.vernacularTitle === undefined) line.markup(work.title);
  else line.text('[').markup(work.title).text(']');
  if (retractionOf(work)) line.text(' [retracted]');
  else if (work.type === 'preprint') line.text(' [preprint]');
  line.stop().text(' ');
  if (work.type === 'book-chapter') addBook(line, work);
  else if (work.type === 'book') addImprint(line, work);
  else addJournal(line, work);
  addNumbers(line, work);
  return line.take();
}

function joinNames(names: readonly string[]): string {
  return names.length > mostAuthors ? `${names.slice(0, mostAuthors).join(', ')}, et al` : names.join(', ');
}

function addJournal(line: CitationLine, work: WorkDescription): void {
  const { source, volume, issue, pages, articleNumber } = work;
  if (source !== undefined)
    line
      .text(withoutDots(source.abbreviation) ?? citedSourceName(source))
      .stop()
      .text(' ');
  line.text(dateText(work.published));
  if (volume !== undefined || issue !== undefined)
    line.text(`;${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`);
  const locator = pages === undefined ? articleNumber : shortPages(pages);
  if (locator !== undefined) line.text(`:${locator}`);
  line.stop();
}

function addBook(line: CitationLine, work: WorkDescription): void {
  const editors = inRole(work.contributions, 'editor').map(vancouverName);
  line.text('In: ');
  if (editors.length > 0) line.text(`${joinNames(editors)}, ${editors.length > 1 ? 'editors' : 'editor'}. `);
  if (work.source !== undefined) line.text(work.source.name).stop().text(' ');
  addImprint(line, work);
  if (work.pages !== undefined) line.text(` p. ${shortPages(work.pages)}`).stop();
}

function addImprint(line: CitationLine, { source, published }: WorkDescription): void {
  const imprint = [source?.place, source?.publisher].filter(Boolean).join(': ');
  line.text(imprint === '' ? dateText(published) : `${imprint}; ${dateText(published)}`).stop();
}

function addNumbers(line: CitationLine, work: WorkDescription): void {
  const { doi, pmid, pmcid } = work.identifiers;
  if (doi !== undefined) line.text(` doi: ${doi}`).text('.');
  if (pmid !== undefined) line.text(` PMID: ${pmid}`).text(pmcid === undefined ? '.' : `; PMCID: ${pmcid}.`);
  const retraction = retractionOf(work);
  if (retraction?.citation !== undefined) line.text(` Retraction in: ${retraction.citation}`).stop();
}

/** `2014 Dec 26`, `2015 Oct-Dec`, `1993 Fall`; without a date the square brackets of NLM. */
function dateText(date: PartialDate | undefined): string {
  if (date === undefined) return '[date unknown]';
  const { year, month, day, season, until } = date;
  if (season !== undefined) return `${year} ${season === 'autumn' ? 'Fall' : capitalised(season)}`;
  const start = [year, month && months[month - 1], day].filter(Boolean).join(' ');
  if (until === undefined) return start;
  const end = [
    until.year === year ? undefined : until.year,
    until.month === month && until.year === year ? undefined : until.month && months[until.month - 1],
    until.day,
  ];
  return `${start}-${end.filter(Boolean).join(' ')}`;
}

/** `35686–35694` → `35686-94`: medical journals print only what changes. */
function shortPages(pages: string): string {
  return pages.replace(
    /(?<![\p{L}\d])(\p{L}{0,9})(\d{1,12})–(\p{L}{0,9})(\d{1,12})(?!\d)/gu,
    (_, prefix: string, first: string, other: string, last: string) => {
      if (prefix !== other || first.length !== last.length) return `${prefix}${first}-${other}${last}`;
      let same = 0;
      while (same < first.length - 1 && first[same] === last[same]) same += 1;
      return `${prefix}${first}-${last.slice(same)}`;
    },
  );
}

/** ISO's dots (`Br. J. Cancer`) are not NLM's (`Br J Cancer`). */
function withoutDots(abbreviation: string | undefined): string | undefined {
  return abbreviation?.replaceAll('.', '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
