import type { TableField } from './table-field.ts';

/** What headings commonly say for each field, in English and Persian; the first of several is preferred. */
const words: Partial<Record<TableField, string>> = {
  title:
    'title|article title|document title|paper title|work title|item title|title of article|title of paper|primary title|display name|name of article|عنوان|عنوان مقاله|عنوان اثر|عنوان فارسی|نام مقاله|عنوان مقاله به انگلیسی',
  originalTitle:
    'original title|vernacular title|title in original language|translated title|عنوان اصلی|عنوان به زبان اصلی',
  type: 'type|document type|publication type|item type|reference type|work type|type of work|type of publication|article type|resource type|output type|نوع|نوع مقاله|نوع اثر|نوع سند|نوع انتشار',
  publicationTypes: 'publication types|kinds',
  authors:
    'authors|author|author full names|authors full name|authors full names|full author names|author names|author s|creators|creator|author list|list of authors|authorships author display name|نویسندگان|نویسنده|نام نویسندگان|نام نویسنده|پدیدآورندگان|مؤلفان|مولفان|اسامی نویسندگان',
  editors: 'editors|editor|book editors|ویراستاران|ویراستار|ویراستار علمی',
  translators: 'translators|translator|مترجمان|مترجم',
  investigators: 'investigators',
  affiliations:
    'affiliations|affiliation|author affiliations|author affiliation|authors affiliations|institution|institutions|وابستگی|وابستگی سازمانی|وابستگی نویسندگان|افیلیشن|نشانی نویسندگان|دانشگاه|مؤسسه|موسسه',
  authorsWithAffiliations:
    'authors with affiliations|authors w affiliations|author with affiliation|addresses',
  orcids:
    'orcids|orcid|author orcids|author orcid|orcid s|orcid id|orcid ids|orcid ids of authors|authorships author orcid|ارکید',
  corresponding: 'corresponding author|corresponding authors|correspondence|نویسنده مسئول|نویسندگان مسئول',
  equalContributors: 'equal contributors',
  year: 'year|publication year|pub year|year of publication|year published|published year|date year|سال|سال انتشار|سال چاپ|سال نشر',
  month: 'month|publication month|ماه|ماه انتشار',
  day: 'day|publication day|روز',
  published:
    'published|date|publication date|date published|date of publication|issue date|cover date|issued|pub date|published date|published print|تاریخ|تاریخ انتشار|تاریخ چاپ|تاریخ نشر',
  publishedOnline:
    'published online|online date|online publication date|publication date online|early access date|epub date|e pub date|تاریخ انتشار آنلاین|تاریخ انتشار الکترونیکی',
  received: 'received|date received|تاریخ دریافت',
  accepted: 'accepted|date accepted|acceptance date|تاریخ پذیرش',
  source:
    'journal|source title|journal title|journal name|source|publication title|publication name|publication|container title|journal book|source title anthology title|secondary title|full journal|book title|periodical|venue|published in|primary location source display name|host venue display name|مجله|نام مجله|عنوان مجله|نشریه|نام نشریه|عنوان نشریه|ژورنال|محل انتشار|منبع',
  abbreviation:
    'abbreviated source title|journal abbreviation|journal iso abbreviation|abbreviated journal|abbreviation|abbreviated source|alternate journal|short journal title|مخفف مجله|عنوان اختصاری',
  issn: 'issn|issns|issn or isbn|issn isbn|issn s|issn l|issn linking|journal issn|شاپا|شاپای مجله',
  printIssn: 'print issn|p issn|issn print|شاپای چاپی|شاپا چاپی',
  electronicIssn:
    'electronic issn|e issn|issn electronic|online issn|issn online|شاپای الکترونیکی|شاپا الکترونیکی',
  isbn: 'isbn|isbns|isbn issn|شابک',
  publisher: 'publisher|publisher name|ناشر|نام ناشر',
  place:
    'place|publisher place|place published|place of publication|publisher city|city|publisher location|محل نشر|محل چاپ',
  volume: 'volume|vol|journal volume|biblio volume|دوره|جلد|سال و دوره',
  issue: 'issue|issue number|number|journal issue|biblio issue|شماره|شماره مجله',
  pages: 'pages|page range|page numbers|page s|page|pagination|pp|صفحات|صفحه|شماره صفحات|شماره صفحه',
  firstPage:
    'first page|start page|page start|beginning page|page from|from page|biblio first page|صفحه شروع|صفحه آغاز|از صفحه',
  lastPage: 'last page|end page|page end|ending page|page to|to page|biblio last page|صفحه پایان|تا صفحه',
  articleNumber: 'article number|art no|article no|e location id|elocation id|e location|شماره مقاله',
  edition: 'edition|نوبت چاپ|ویرایش',
  series: 'series|series title|series name|book series title|مجموعه|فروست',
  seriesNumber: 'series number|series volume',
  event:
    'event|conference|conference name|conference title|meeting|meeting name|event name|همایش|نام همایش|کنفرانس|نام کنفرانس',
  eventPlace:
    'event place|conference location|conference place|meeting place|محل همایش|محل کنفرانس|محل برگزاری',
  eventDate: 'event date|conference date|meeting date|تاریخ همایش|تاریخ کنفرانس|تاریخ برگزاری',
  abstract: 'abstract|abstract note|abstracts|summary|description|چکیده|خلاصه|چکیده مقاله',
  plainLanguageSummary: 'plain language summary|lay summary',
  keywords:
    'keywords|author keywords|keyword|keywords author|keyword s|tags|manual tags|automatic tags|key words|کلیدواژه|کلیدواژهها|کلید واژه|کلید واژهها|کلید واژه ها|کلیدواژه ها|واژگان کلیدی|کلمات کلیدی|واژههای کلیدی|واژه های کلیدی',
  mesh: 'mesh terms|mesh|mesh headings|mesh term|mesh heading|مش',
  subjects: 'subjects|subject|subject terms|subject headings|other subjects|topics|موضوع|موضوعات',
  chemicals: 'chemicals',
  accessions: 'accession numbers|registry numbers|trial registration|clinicaltrials gov identifier',
  funding: 'funding|funders|funder|funding orgs|grants|grant|sponsor|حمایت مالی|منابع مالی|حامی مالی',
  references: 'references|cited references|منابع و مآخذ|مراجع',
  languages: 'language|languages|language of original document|زبان|زبان مقاله|زبان اصلی',
  doi: 'doi|doi number|digital object identifier|article doi|doi link|doi url|doi s|ids doi|شناسه دیجیتال|شناسه دیجیتال doi|شناسه دی او آی|دی او آی|کد doi|شناسه دیجیتال شی',
  pmid: 'pmid|pubmed id|pubmed|pubmed number|pm id|ids pmid|pubmedid|شناسه پابمد|شناسه پاب مد|پابمد',
  pmcid: 'pmcid|pmc id|pmc|pubmed central id|ids pmcid',
  pii: 'pii',
  identifier: '',
  url: 'url|link|article url|web address|landing page url|primary location landing page url|links|dimensions url|article link|source linkout|نشانی|پیوند|لینک|آدرس|آدرس اینترنتی|نشانی اینترنتی|لینک مقاله',
  fullText:
    'full text|full text url|pdf|pdf link|pdf url|full text link|primary location pdf url|best oa location pdf url|متن کامل|فایل مقاله',
  license: 'license|licence|rights|license url|پروانه|مجوز',
  openAccess:
    'open access|open access status|oa status|open access designations|access type|open access oa status|دسترسی آزاد|نوع دسترسی',
  conflictOfInterest: 'conflict of interest|competing interests|conflicts of interest|تعارض منافع|تضاد منافع',
  standing: 'standing|retracted|is retracted|retraction',
  citation: 'citation',
  modified: 'last modified|date modified|modified|last changed|تاریخ ویرایش|تاریخ آخرین ویرایش',
};

export interface KnownHeading {
  readonly field: TableField;
  /** Of several headings for one field the smallest is preferred. */
  readonly rank: number;
}

const known = new Map<string, KnownHeading>();
for (const [field, names] of Object.entries(words) as [TableField, string][]) {
  names.split('|').forEach((name, rank) => {
    const folded = foldHeading(name);
    if (folded !== '' && !known.has(folded)) known.set(folded, { field, rank });
  });
}

/** The field that a heading commonly stands for. */
export function fieldOfHeading(heading: string): KnownHeading | undefined {
  return known.get(foldHeading(heading));
}

/** A heading without case, spaces, punctuation and the two ways of writing Persian letters: `Art. No.` → `artno`. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('ۀ', 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
