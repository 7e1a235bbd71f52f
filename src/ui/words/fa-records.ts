import type { recordsInEnglish } from './en-records.ts';
import { remembering } from './remembering.ts';

const list = new Intl.ListFormat('fa');
/** Of names on lines of their own. */
const listed = remembering((names: string) => list.format(names.split('\n')));

/** Whose word a work's fields are, in Persian. */
export const recordsInPersian: typeof recordsInEnglish = {
  title: 'رکوردها',
  rests: (who) => `این صفحه بر پایهٔ ${listed(who.join('\n'))} است.`,
  semicolon: '؛ ',
  adds: (fields) => `تکمیلِ ${fields}`,
  disagreements: (count) => `موارد اختلاف (${count})`,
  providers: {
    curator: 'ویراستار سامانه',
    institution: 'فهرست خود مؤسسه',
    crossref: 'Crossref',
    pubmed: 'PubMed',
    'europe-pmc': 'Europe PMC',
    openalex: 'OpenAlex',
    datacite: 'DataCite',
    file: 'پروندهٔ واردشده',
  },
  fields: {
    type: 'نوع اثر',
    publicationTypes: 'نوع‌ها به نقل از رکورد',
    title: 'عنوان',
    vernacularTitle: 'عنوان اصلی',
    languages: 'زبان',
    contributions: 'نویسندگان',
    source: 'منبع',
    volume: 'دوره',
    issue: 'شماره',
    pages: 'صفحه‌ها',
    articleNumber: 'شمارهٔ مقاله',
    edition: 'ویرایش',
    series: 'مجموعه',
    event: 'همایش',
    published: 'تاریخ',
    publishedOnline: 'تاریخ برخط',
    history: 'تاریخچه',
    abstract: 'چکیده',
    otherAbstracts: 'چکیده‌های دیگر',
    subjects: 'موضوع‌ها',
    keywords: 'کلیدواژه‌ها',
    chemicals: 'مواد',
    funding: 'حمایت مالی',
    accessions: 'ثبت‌ها',
    references: 'مراجع',
    relations: 'آثار پیوسته',
    license: 'پروانه',
    locations: 'نسخه‌های روی وب',
    openAccess: 'دسترسی',
    conflictOfInterest: 'تعارض منافع',
    doi: 'DOI',
    pmid: 'PMID',
    pmcid: 'PMCID',
    pii: 'PII',
    isbn: 'ISBN',
  },
};
