import { plainText } from '../../markup/index.ts';
import type { WorkDescription } from '../../model/index.ts';
import { headingsAndKeywords } from '../endnote-xml/keywords.ts';
import { bracketedFunding } from '../fields/bracketed-funding.ts';
import { labelledAbstract } from '../fields/labelled-abstract.ts';
import { languageFromText } from '../fields/language-from-text.ts';
import { licenseIn } from '../fields/license.ts';
import { listed } from '../fields/listed.ts';
import { isRetractedTitle } from '../fields/retracted-title.ts';
import { untitled } from '../fields/untitled.ts';
import { said } from '../said.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';
import { contributionsOf } from './contributions.ts';
import { datesOf } from './dates.ts';
import { identifiersOf, isFromPubmed } from './identifiers.ts';
import { keywordTexts } from './keyword-texts.ts';
import { locationsOf } from './locations.ts';
import { risNotes } from './notes.ts';
import { pagesOf } from './pages.ts';
import { risType } from './reference-types.ts';
import { sourceOf } from './source.ts';
import { titlesOf } from './titles.ts';

/** What one record says; `undefined` if it says nothing that a work could be known by. */
export function describeRis(
  record: TaggedRecord,
  notify: (notice: string) => void,
): WorkDescription | undefined {
  const notes = risNotes(record);
  const workTypes = record.values('M3').flatMap(workTypesIn);
  const printed = [...workTypes, ...notes.publicationTypes];
  const { kind, type, isKnown } = risType(record.value('TY') ?? 'JOUR', printed.join('; '));
  const { title, vernacular } = titlesOf(record, kind);
  const contributions = contributionsOf(record, kind, notes, notify);
  const { source, series, event } = sourceOf(record, kind);
  if (title === undefined && contributions.length === 0 && source === undefined) return undefined;
  if (title === undefined) notify('The record has no title.');
  if (!record.has('TY'))
    notify('The record does not say what it is (it has no TY line); it was taken for an article.');
  else if (!isKnown && !generic.test(record.value('TY') ?? ''))
    notify(
      `The type “${record.value('TY')?.slice(0, 20)}” is not one of RIS; the work was taken for another kind.`,
    );
  const isJournal = kind === 'journal';
  const { published, online } = datesOf(record, isJournal);
  const { pages, articleNumber } = pagesOf(record, kind);
  const abstract = labelledAbstract(record.value('AB', 'N2') ?? '');
  const { subjects, keywords } = headingsAndKeywords(keywordTexts(record), isFromPubmed(record));
  const languages = record
    .values('LA')
    .flatMap((text) => listed(text, ';,'))
    .flatMap((text) => languageFromText(text) ?? []);
  const isMarked = notes.isRetracted || (title !== undefined && isRetractedTitle(plainText(title)));
  const volume = record.value('VL', 'VO');
  return said({
    identifiers: identifiersOf(record, kind),
    type,
    publicationTypes:
      isMarked && !printed.some((name) => /^retracted publication$/i.test(name))
        ? [...printed, 'Retracted Publication']
        : printed,
    title: title ?? untitled,
    vernacularTitle: vernacular,
    languages: [...new Set(languages)],
    contributions,
    source,
    // The volume of a series stands with the series.
    volume: series !== undefined && series.number === volume ? undefined : volume,
    issue: kind === 'report' || kind === 'book' ? undefined : issueOf(record),
    pages,
    articleNumber,
    edition: isJournal ? undefined : record.value('ET'),
    series,
    event,
    published,
    publishedOnline: online,
    abstract,
    subjects,
    keywords,
    funding: [...notes.funding, ...record.values('FU').flatMap(bracketedFunding)],
    references: notes.references,
    relations: notes.relations,
    license: licenseIn(abstract?.rights),
    locations: locationsOf(record),
  });
}

const generic =
  /^(?:GEN|SLIDE|SOUND|VIDEO|MAP|ART|ELEC|BLOG|WEB|PAT|CASE|BILL|HEAR|STAT|LEGAL|UNBILL|ICOMM|PAMP|MPCT|MUSIC|MULTI|ADVS|CTLG|CHART|EQUA|FIGURE|GRNT|GRANT|ANCIENT|PCOMM|STD|INTV|PODCAST)\b/i;

/** `Journal Article; Review`; some programs put the DOI there. */
function workTypesIn(text: string): readonly string[] {
  // Ovid's PsycINFO puts its classification there: `Health & Mental Health Treatment [3300]`.
  if (/^(?:doi|https?:|10\.)|\[\d{4}\]$/i.test(text)) return [];
  return listed(text, ';').filter((name) => /\p{L}{3}/u.test(name) && name.length < 80);
}

/**
 * In the first version of the format `CP` was the issue as well; some put it in `M1`. Ovid adds NLM's number of the
 * journal: `4, 7805975`, or its own code where there is no issue yet: `eag, 7805975`.
 */
function issueOf(record: TaggedRecord): string | undefined {
  const printed = record.value('IS');
  if (printed !== undefined) {
    const [, issue = printed] = /^(.*?),? ?\b\d{7}[\dA-Z]{0,2}$/.exec(printed) ?? [];
    return issue === '' || (issue !== printed && /^[a-z0-9]{2,3}$/.test(issue) && /[a-z]/.test(issue))
      ? undefined
      : issue;
  }
  return record.values('CP', 'M1').find((text) => /^\d[\w./ -]{0,8}$/.test(text));
}
