import { labelledTexts } from '../fields/labelled-abstract.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';
import type { Element } from '../xml/element.ts';
import { elementIf, madeElement } from '../xml/made-element.ts';
import { bylineElements } from './byline-elements.ts';
import { linkElements } from './link-elements.ts';
import { chemicalElement, grantElement, headingElement } from './term-elements.ts';

/** A record as the elements of PubMed's XML, of which its tags are an abridgement. */
export interface RecordElements {
  readonly isBook: boolean;
  /** `MedlineCitation`, or `BookDocument`. */
  readonly record: Element;
  /** `PubmedData` */
  readonly data: Element;
}

/** Turns each tag into the element that it was printed from, so that both notations of a record are read alike. */
export function recordElements(record: TaggedRecord): RecordElements {
  const isBook = record.has('BTI');
  return {
    isBook,
    record: isBook ? bookDocument(record) : citation(record),
    data: madeElement('PubmedData', [
      madeElement('ArticleIdList', articleIds(record)),
      madeElement(
        'History',
        record.values('PHST').flatMap((text) => historyElement(text) ?? []),
      ),
    ]),
  };
}

function citation(record: TaggedRecord): Element {
  const byline = bylineElements(record.fields);
  const each = (tag: string, make: (text: string) => Element | undefined) =>
    record.values(tag).map((text) => make(text));
  const list = (name: string, elements: readonly (Element | undefined)[]) => madeElement(name, elements);
  return madeElement('MedlineCitation', [
    elementIf('PMID', record.value('PMID')),
    madeElement('Article', [
      journal(record),
      elementIf('ArticleTitle', record.value('TI')),
      elementIf('VernacularTitle', record.value('TT')),
      list('Pagination', [elementIf('MedlinePgn', record.value('PG'))]),
      ...each('LID', locator),
      abstract('Abstract', record.value('AB'), record.value('CI')),
      byline.lonePlace,
      byline.authors,
      byline.editors,
      ...each('LA', (code) => madeElement('Language', code)),
      list('GrantList', each('GR', grantElement)),
      list('DataBankList', each('SI', dataBank)),
      list(
        'PublicationTypeList',
        each('PT', (type) => madeElement('PublicationType', type)),
      ),
      onlineDate(record),
    ]),
    list('MedlineJournalInfo', [
      elementIf('Country', record.value('PL')),
      elementIf('MedlineTA', record.value('TA')),
      elementIf('NlmUniqueID', record.value('JID')),
      elementIf(
        'ISSNLinking',
        record
          .values('IS')
          .find((text) => /linking/i.test(text))
          ?.slice(0, 9),
      ),
    ]),
    list('ChemicalList', each('RN', chemicalElement)),
    list('MeshHeadingList', each('MH', headingElement)),
    list(
      'SupplMeshList',
      each('NM', (name) => madeElement('SupplMeshName', name)),
    ),
    linkElements(record.fields),
    otherAbstract(record),
    keywords(record),
    ...each('OID', (text) => madeElement('OtherID', text.replace(/^[A-Z]+: ?/, ''))),
    ...each('MID', (text) => madeElement('OtherID', text)),
    byline.investigators,
    elementIf('CoiStatement', record.value('COIS')),
  ]);
}

function journal(record: TaggedRecord): Element {
  const issns = record.values('IS').flatMap((text) => {
    const [, issn, type] = /^(\S+) \((Print|Electronic|Undetermined)\)/i.exec(text) ?? [];
    // A number without a word, as in the oldest records.
    return issn !== undefined || /^\S+$/.test(text)
      ? madeElement('ISSN', issn ?? text, { IssnType: type ?? '' })
      : [];
  });
  return madeElement('Journal', [
    ...issns,
    madeElement('JournalIssue', [
      elementIf('Volume', record.value('VI')),
      elementIf('Issue', record.value('IP')),
      pubDate(record),
    ]),
    elementIf('Title', record.value('JT')),
  ]);
}

function pubDate(record: TaggedRecord): Element {
  return madeElement('PubDate', [elementIf('MedlineDate', record.value('DP'))]);
}

/** `DEP - 20220609` */
function onlineDate(record: TaggedRecord): Element | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(record.value('DEP') ?? '') ?? [];
  return year === undefined ? undefined : madeElement('ArticleDate', dateParts(year, month, day));
}

function dateParts(year?: string, month?: string, day?: string): readonly (Element | undefined)[] {
  return [elementIf('Year', year), elementIf('Month', month), elementIf('Day', day)];
}

/** `2022/03/14 00:00 [received]` */
function historyElement(text: string): Element | undefined {
  const [, year, month, day, status] = /^(\d{4})\/(\d\d)\/(\d\d).*\[(\w+)\]$/.exec(text) ?? [];
  return year === undefined
    ? undefined
    : madeElement('PubMedPubDate', dateParts(year, month, day), { PubStatus: status ?? '' });
}

/** `10.3389/fpubh.2022.895552 [doi]`, `S0140-6736(10)61462-6 [pii]`, `e0268950` */
function locator(text: string): Element {
  const [, value = text, type = 'pii'] = /^(.*?) ?\[(\w+)\]$/.exec(text) ?? [];
  return madeElement('ELocationID', value, { EIdType: type });
}

function articleIds(record: TaggedRecord): readonly Element[] {
  const ids = record.values('AID').flatMap((text) => {
    const [, value, type] = /^(.*?) ?\[(\w+)\]$/.exec(text) ?? [];
    return value === undefined ? [] : madeElement('ArticleId', value, { IdType: type ?? '' });
  });
  return [...ids, ...record.values('PMC').map((text) => madeElement('ArticleId', text, { IdType: 'pmc' }))];
}

function abstract(
  name: 'Abstract' | 'OtherAbstract',
  text: string | undefined,
  rights: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
): Element | undefined {
  if (text === undefined) return undefined;
  const sections = labelledTexts(text).map(({ label, category, text: words }) =>
    madeElement('AbstractText', words, {
      ...(label !== undefined && { Label: label }),
      ...(category !== undefined && { NlmCategory: category.toUpperCase() }),
    }),
  );
  return madeElement(name, [...sections, elementIf('CopyrightInformation', rights)], attributes);
}

/** `OAB - Publisher: text` with its language in `OABL`. */
function otherAbstract(record: TaggedRecord): Element | undefined {
  const printed = record.value('OAB');
  const [, type, text] =
    /^(Publisher|AAMC|AIDS|KIE|PIP|NASA|plain-language-summary): ?(.+)$/s.exec(printed ?? '') ?? [];
  return abstract('OtherAbstract', text ?? printed, record.value('OCI'), {
    Type: type ?? (printed === undefined ? '' : 'Publisher'),
    Language: record.value('OABL') ?? 'eng',
  });
}

function keywords(record: TaggedRecord): Element {
  return madeElement(
    'KeywordList',
    record
      .values('OT')
      .map((text) =>
        text.startsWith('*')
          ? madeElement('Keyword', text.slice(1), { MajorTopicYN: 'Y' })
          : madeElement('Keyword', text),
      ),
  );
}

/** `ClinicalTrials.gov/NCT00000000` */
function dataBank(text: string): Element | undefined {
  const at = text.indexOf('/');
  return at === -1
    ? undefined
    : madeElement('DataBank', [
        madeElement('DataBankName', text.slice(0, at)),
        madeElement('AccessionNumberList', [madeElement('AccessionNumber', text.slice(at + 1))]),
      ]);
}

function bookDocument(record: TaggedRecord): Element {
  const byline = bylineElements(record.fields);
  return madeElement('BookDocument', [
    elementIf('PMID', record.value('PMID')),
    elementIf('ArticleTitle', record.value('TI')),
    elementIf('VernacularTitle', record.value('TT')),
    madeElement('Pagination', [elementIf('MedlinePgn', record.value('PG'))]),
    madeElement('Book', [
      elementIf('BookTitle', record.value('BTI')),
      elementIf('CollectionTitle', record.value('CTI')),
      elementIf('Volume', record.value('VI')),
      elementIf('Edition', record.value('EN')),
      ...record.values('ISBN').map((isbn) => madeElement('Isbn', isbn)),
      madeElement('Publisher', [
        elementIf('PublisherName', record.value('PB')),
        elementIf('PublisherLocation', record.value('PL')),
      ]),
      pubDate(record),
      ...record.values('LID').map(locator),
      byline.editors,
    ]),
    byline.authors,
    ...record.values('LA').map((code) => madeElement('Language', code)),
    ...record.values('PT').map((type) => madeElement('PublicationType', type)),
    abstract('Abstract', record.value('AB'), record.value('CI')),
    otherAbstract(record),
    keywords(record),
    madeElement('GrantList', record.values('GR').map(grantElement)),
    byline.investigators,
  ]);
}
