import type { WorkType } from '../../model/index.ts';

/** What databases and people call each kind of work. */
const names: Readonly<Record<WorkType, string>> = {
  article:
    'article|journal article|original article|original research|original paper|original|research article|research paper|journal|article in press|early access|data paper|business article|magazine article|case report|short communication|technical note|note|paper|jour|ieee journals|ieee magazines|ieee early access articles|مقاله|مقاله پژوهشی|مقاله اصیل|مقاله علمی پژوهشی|مقاله مجله|پژوهشی',
  review:
    'review|review article|short survey|systematic review|meta analysis|literature review|narrative review|scoping review|مقاله مروری|مروری|مرور نظام مند|فراتحلیل',
  preprint: 'preprint|posted content|working paper|unpublished|manuscript|پیش چاپ',
  'conference-paper':
    'conference paper|conference proceedings|proceedings paper|conference article|proceedings article|proceeding|proceedings|inproceedings|conference abstract|conference object|meeting abstract|conference|conference publication|ieee conferences|presentation|poster|مقاله کنفرانسی|مقاله همایش|مقاله کنفرانس|همایش|کنفرانس',
  book: 'book|monograph|edited book|textbook|کتاب',
  'book-chapter':
    'book chapter|book section|chapter|book part|section|encyclopedia article|فصل کتاب|بخش کتاب',
  dissertation:
    'thesis|dissertation|phd thesis|master thesis|masters thesis|doctoral thesis|پایان نامه|رساله|پایاننامه',
  dataset: 'dataset|data set|data|مجموعه داده|دادگان',
  software: 'software|computer program|computer software|code|نرم افزار',
  report: 'report|technical report|government document|research report|گزارش|طرح پژوهشی|گزارش طرح',
  'peer-review': 'peer review|referee report',
  editorial: 'editorial|editorial material|editorial article|سرمقاله|سخن سردبیر',
  letter:
    'letter|letter to the editor|letter to editor|correspondence|comment|commentary|reply|discussion|نامه به سردبیر|نامه',
  notice:
    'erratum|correction|corrigendum|retraction|retraction notice|notice of retraction|expression of concern|addendum|اصلاحیه|تصحیح',
  other:
    'other|conference review|book review|news|news item|biographical item|bibliography|reprint|web page|webpage|blog post|newspaper article|patent|video|audio|standard|generic|misc|map|film|ieee standards|interview|سایر',
};
const typeOf = new Map(
  (Object.entries(names) as [WorkType, string][]).flatMap(([type, list]) =>
    list.split('|').map((name) => [foldWords(name), type] as const),
  ),
);

/** The kind of work that a table or database names, in its words or ours; the first that is known of a list. */
export function workTypeFromWords(text: string): WorkType | undefined {
  for (const name of [text, ...text.split(/[;؛|,،]/)]) {
    const type = typeOf.get(foldWords(name));
    if (type !== undefined) return type;
  }
  return undefined;
}

/** `journalArticle`, `Journal-article` and `Journal Article` are one. */
function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
