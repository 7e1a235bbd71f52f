import type { WorkType } from '../../../model/index.ts';
import type { Statements } from '../statements.ts';

/** The publication types of OpenAIRE's guidelines 3 (`info:eu-repo/semantics/…`). */
const euRepo: Readonly<Record<string, WorkType>> = {
  article: 'article',
  bachelorthesis: 'dissertation',
  masterthesis: 'dissertation',
  doctoralthesis: 'dissertation',
  studentthesis: 'dissertation',
  book: 'book',
  bookpart: 'book-chapter',
  review: 'review',
  conferenceobject: 'conference-paper',
  conferencepaper: 'conference-paper',
  conferenceposter: 'conference-paper',
  conferenceproceedings: 'book',
  lecture: 'other',
  workingpaper: 'report',
  technicaldocumentation: 'report',
  report: 'report',
  reportpart: 'report',
  preprint: 'preprint',
  patent: 'other',
  other: 'other',
  contributiontoperiodical: 'article',
  dataset: 'dataset',
  software: 'software',
};

/** Of COAR's Resource Types 3.1, by the last part of the address. */
const coarTypes: Readonly<Record<string, WorkType>> = {
  c_6501: 'article',
  c_2df8fbb1: 'article',
  c_beb9: 'article',
  c_3e5a: 'article',
  c_0640: 'article',
  c_dcae04bc: 'review',
  c_efa0: 'review',
  c_ba08: 'review',
  c_b239: 'editorial',
  c_545b: 'letter',
  c_7acd: 'notice',
  c_c94f: 'conference-paper',
  c_5794: 'conference-paper',
  c_18cp: 'conference-paper',
  c_6670: 'conference-paper',
  c_18co: 'conference-paper',
  c_2f33: 'book',
  c_3248: 'book-chapter',
  c_46ec: 'dissertation',
  c_db06: 'dissertation',
  c_bdcc: 'dissertation',
  c_7a1f: 'dissertation',
  c_ddb1: 'dataset',
  c_5ce6: 'software',
  c_93fc: 'report',
  c_18gh: 'report',
  c_18ws: 'report',
  c_8042: 'report',
  c_816b: 'preprint',
  'H9BQ-739P': 'peer-review',
  c_1843: 'other',
};

/** What repositories write in their own words, in the languages that are met most; the first that fits counts. */
const words: readonly (readonly [RegExp, WorkType])[] = [
  [/\b(?:erratum|errata|corrigendum|correction|retraction|retracci[oó]n)\b/i, 'notice'],
  [
    /thes[ie]s|dissertation|\bt[eè]se|\btesis|th[eè]se|hochschulschrift|doctorat|\b(?:master|bachelor|diplom)|proyecto fin de|trabajo fin de|پایان[‌ ]?نامه|رساله/i,
    'dissertation',
  ],
  [/pre-?print|preimpr/i, 'preprint'],
  [/peer[ -]?review report|referee report/i, 'peer-review'],
  [
    /book (?:section|chapter|part|review)|chapter|cap[ií]tulo|chapitre|buchkapitel|buchabschnitt|bookpart|^part of book/i,
    'book-chapter',
  ],
  [
    /conference|proceedings|congres|konferenz|comunicaci[oó]n|conf[eé]rence|poster|evento|meeting abstract/i,
    'conference-paper',
  ],
  [/data ?set|datensatz|conjunto de datos|jeu de donn/i, 'dataset'],
  [/software|computer program|source code/i, 'software'],
  [/editorial/i, 'editorial'],
  [/\bletter\b|^carta/i, 'letter'],
  [/review article|systematic review|^review$|literature review/i, 'review'],
  [
    /working paper|report|informe|bericht|rapport|documento de trabajo|discussion paper|mpra paper|policy brief/i,
    'report',
  ],
  [/art[ií]c(?:le|ulo)|artigo|artikel|aufsatz|\barticolo|journal (?:contribution|paper)|مقاله/i, 'article'],
  [/^(?:e-?)?book$|monograph|^libro|^livre?|^buch$|كتاب|کتاب/i, 'book'],
];

const versionOrStatus =
  /^(?:text|still ?image|collection|(?:non)?peer-?reviewed|info:eu-repo\/semantics\/\w*version|info:ulb-repo.*|http:\/\/purl\.org\/coar\/version.*)$/i;

interface Types {
  readonly type: WorkType;
  /** As the record puts it in words. */
  readonly publicationTypes: readonly string[];
}

/** What kind of work it is: vocabularies before words, and where nothing tells, `other`. */
export function typeOf(statements: Statements): Types {
  const texts = statements('type').map(({ text }) => text);
  const printed = texts.filter((text) => !versionOrStatus.test(text) && !/^(?:info:|https?:)/i.test(text));
  const ofVocabulary = texts.flatMap((text) => inVocabulary(text) ?? []);
  const ofWords = printed.flatMap((text) => inWords(text) ?? []);
  const telling = [...ofVocabulary, ...ofWords].find((type) => type !== 'other');
  // `Electronic Theses and Dissertations`: in Digital Commons everything is a text, and the collection tells.
  const isThesis = statements('source').some(
    ({ text }) => text.length < 80 && inWords(text) === 'dissertation',
  );
  return {
    type: telling ?? (isThesis ? 'dissertation' : 'other'),
    publicationTypes: [...new Set(printed)],
  };
}

function inVocabulary(text: string): WorkType | undefined {
  const eu =
    /^info:eu-repo\/semantics?\/(\w+)$/i.exec(text)?.[1]?.toLowerCase() ??
    /^doc-type:(\w+)$/i.exec(text)?.[1]?.toLowerCase() ??
    '';
  if (Object.hasOwn(euRepo, eu)) return euRepo[eu];
  const coar = /purl\.org\/coar\/resource_type\/([\w-]+)\/?$/.exec(text)?.[1] ?? '';
  return Object.hasOwn(coarTypes, coar) ? coarTypes[coar] : undefined;
}

function inWords(text: string): WorkType | undefined {
  return words.find(([pattern]) => pattern.test(text.slice(0, 120)))?.[1];
}
