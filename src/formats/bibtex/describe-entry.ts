import { plainText } from '../../markup/index.ts';
import type { Abstract, AbstractSection, InlineMarkup, WorkDescription } from '../../model/index.ts';
import { isbnsIn } from '../fields/isbn.ts';
import { labelledAbstract } from '../fields/labelled-abstract.ts';
import { pagesInFull } from '../fields/pages-in-full.ts';
import { tidyTitle } from '../fields/tidy-title.ts';
import { untitled } from '../fields/untitled.ts';
import { said } from '../said.ts';
import { accessIn } from './fields/access.ts';
import { dateIn, publishedIn } from './fields/dates.ts';
import type { EntryFields } from './fields/entry-fields.ts';
import { fundingIn } from './fields/funding.ts';
import { identifiersIn } from './fields/identifiers.ts';
import { languagesIn } from './fields/languages.ts';
import { eventIn } from './fields/meeting.ts';
import { contributionsIn } from './fields/people.ts';
import { referencesIn } from './fields/references.ts';
import { isWhole, seriesIn, sourceIn } from './fields/source.ts';
import { keywordsIn, subjectsIn } from './fields/subjects.ts';
import { publicationTypesOf, workTypeOf } from './fields/types.ts';
import { latexMarkup, latexText } from './latex/latex-markup.ts';

/** What an entry says of a work; nothing where it has neither a title nor an identifier. */
export function describeEntry(fields: EntryFields): WorkDescription | undefined {
  const identifiers = identifiersIn(fields);
  const stated = titleIn(fields);
  if (stated === undefined) {
    if (Object.keys(identifiers).length === 0) return undefined;
    fields.notice('The entry has no title; it was read without one.');
  }
  const title = stated ?? untitled;
  const plainTitle = plainText(title);
  const publicationTypes = publicationTypesOf(fields, title);
  const type = workTypeOf(fields, publicationTypes, plainTitle);
  const isScopus =
    /^scopus$/i.test(fields.text('source') ?? '') || /scopus\.com/.test(fields.raw('url') ?? '');
  const abstract = abstractIn(fields);
  const [isbn] = isWhole(type) ? isbnsIn(fields.text('isbn') ?? '') : [];
  return said({
    identifiers: isbn === undefined ? identifiers : { ...identifiers, isbn },
    type,
    publicationTypes,
    title,
    languages: languagesIn(fields),
    contributions: contributionsIn(fields),
    source: sourceIn(fields, type, title),
    volume: volumeIn(fields, type),
    issue: issueIn(fields, type),
    ...pagesIn(fields),
    edition: fields.text('edition'),
    series: seriesIn(fields, type),
    event: eventIn(fields),
    published: publishedIn(fields),
    publishedOnline: dateIn(fields, 'earlyaccessdate'),
    abstract,
    subjects: subjectsIn(fields, isScopus),
    keywords: keywordsIn(fields, isScopus),
    funding: fundingIn(fields),
    references: referencesIn(fields),
    relations: relationsIn(fields),
    ...accessIn(fields, abstract?.rights),
  });
}

function titleIn(fields: EntryFields): InlineMarkup | undefined {
  const title = fields.markup('title') ?? fields.markup('booktitle', 'issuetitle', 'maintitle');
  const subtitle = fields.markup('subtitle');
  if (title === undefined || subtitle === undefined) return tidyTitle(title)?.text;
  return `${title}${/[?!:]$/.test(title) ? '' : ':'} ${subtitle}` as InlineMarkup;
}

function abstractIn(fields: EntryFields): Abstract | undefined {
  const value = fields.raw('abstract');
  if (value === undefined) return undefined;
  // Only an empty line parts anything; others are where the exporting program broke the text.
  const lines = value
    .replaceAll('\\&', '&')
    .split(/\r?\n[ \t]*\r?\n|\\par\b/)
    .map((line) => line.replace(/[ \t\r\n]+/g, ' ').trim());
  const read = labelledAbstract(lines.filter((line) => line !== '').join('\n'), (text) => latexMarkup(text));
  return read && { ...read, sections: read.sections.map(withReadLabel) };
}

function withReadLabel(section: AbstractSection): AbstractSection {
  return section.label === undefined ? section : { ...section, label: latexText(section.label) };
}

/** DBLP and Google Scholar put the number of a preprint where the volume is. */
function volumeIn(fields: EntryFields, type: WorkDescription['type']): string | undefined {
  const volume = fields.text('volume');
  return type === 'preprint' && volume?.startsWith('abs/') ? undefined : volume;
}

/** `number` is that of the issue, but of a book or report that in its series. */
function issueIn(fields: EntryFields, type: WorkDescription['type']): string | undefined {
  const number = fields.text('number');
  const isOfSeries = number !== undefined && seriesIn(fields, type)?.number === number;
  return (isOfSeries ? undefined : number) ?? fields.text('issue');
}

function pagesIn(fields: EntryFields): Pick<WorkDescription, 'pages' | 'articleNumber'> {
  const printed = fields
    .text('pages')
    ?.replace(/\s*(?:[-–—‐‑−]+|\bto\b)\s*/g, '–')
    .replace(/^pp?\.\s*|\+$/g, '');
  const number = fields.text('article-number', 'art_number', 'articleno', 'eid');
  const isNumber = printed !== undefined && /^e\d{3,}$/i.test(printed);
  const articleNumber =
    number !== undefined && !/^2-s2\.0-/.test(number) ? number : isNumber ? printed : undefined;
  const isPages =
    printed !== undefined && !isNumber && printed !== articleNumber && /\p{Nd}|^[ivxlc–]+$/iu.test(printed);
  return {
    ...(isPages && { pages: pagesInFull(printed) }),
    ...(articleNumber !== undefined && { articleNumber }),
  };
}

/** Our own writer says in the note where a retraction is printed. */
function relationsIn(fields: EntryFields): WorkDescription['relations'] {
  const citation = /^Retracted\. (.+)$/.exec(fields.text('note') ?? '')?.[1];
  return citation === undefined ? [] : [{ kind: 'is-retracted-by', target: { citation } }];
}
