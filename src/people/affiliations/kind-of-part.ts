import { wordsOf } from '../../text/index.ts';

/** What a part of an affiliation names; `other` where its words do not tell. */
export type PartKind = 'unit' | 'faculty' | 'institution' | 'place' | 'country' | 'other';

/** By how they begin, words folded: what stands at the front of a part tells most. */
const unitStart =
  /^(?:department\w*|dept\w*|dep|departament\w*|departement\w*|dipartiment\w*|dpto|depto|division\w*|div|section\w*|sect|sezione|seccion|secao|unit|units|unite|unita|unidad\w*|unidade\w*|service|services|servicio\w*|servizio|servico|laborator\w*|laboratoire|labor|lab|labs|chair|group|groupe|grupo|program\w*|programa|postgraduate program|graduate program|ward|abteilung\w*|lehrstuhl|klinik|kliniken|klinikk|clinic|clinica|clinique|afdeling|avdelningen|catedra|disciplina|area de|گروه|بخش|مرکز|آزمایشگاه|پژوهشکده|واحد)(?=\s|$)/u;
const facultyStart =
  /^(?:faculty|faculties|fac|faculte|facultad|facolta|faculdade|fakultat|fakultas|fakulta|school|schools|sch|college|colleges|escuela|escola|ecole de|scuola|graduate school|medical school|dental school|دانشکده)(?=\s|$)/u;
const facultyEnd =
  /(?:^|\s)(?:medical school|dental school|nursing school|business school|law school|graduate school|school of [a-z ]+|college of [a-z ]+|faculty of [a-z ]+|medical faculty|medical college)$/;
/** What is an institution wherever it stands. */
const institutionWord =
  /(?:^|\s)(?:universit\w*|univ|uni|universidad\w*|universidade|universiti|universiteit|uniwersytet\w*|universytet|yliopisto\w*|egyetem|polytechni\w*|politecnic\w*|politehnic\w*|academ(?:y|ia)|akademi\w*|ministry|ministerio|ministere|hospital\w*|hosp|hopita\w*|ospedale\w*|krankenhaus|spital|klinikum|infirmary|ziekenhuis|sjukhus\w*|sygehus|sykehus|corporation|corp|inc|incorporated|ltd|limited|llc|llp|gmbh|ag|company|foundation|fundacion|fundacao|fondazione|organi[sz]ation|agency|authority|council|trust|society|association|bureau|board|cnrs|inserm|inra|csic|nih|nhs|who|cdc|va|veterans|دانشگاه|بیمارستان|وزارت|سازمان)(?=\s|$)/u;
const wholeInstitutions = /(?:大学|醫院|医院|病院|대학교|병원)/u;
/** An institution where nothing greater stands beside it, else a unit. */
const centreWord =
  /(?:^|\s)(?:institut\w*|inst|istituto|centre\w*|center\w*|centro|centrum|zentrum|clinic\w*|clinique|klinik\w*|laborator\w*|labs?|museum|observatory|station|consortium|network|registry|college|school|pusat|پژوهشگاه|موسسه|انستیتو)(?=\s|$)/u;

export interface PartWords {
  readonly kind: 'unit' | 'faculty' | 'institution' | 'centre' | 'other';
}

/** What the words of a part say it is; `centre` may be either a unit or an institution. */
export function kindOfWords(text: string): PartWords['kind'] {
  if (wholeInstitutions.test(text)) return 'institution';
  const words = wordsOf(text)
    .join(' ')
    .replace(/^(?:from |and |at |in )?(?:the )?/, '');
  if (unitStart.test(words)) return 'unit';
  if (facultyStart.test(words)) return 'faculty';
  if (institutionWord.test(` ${words}`) && !facultyEnd.test(words)) return 'institution';
  if (facultyEnd.test(words)) return 'faculty';
  return centreWord.test(` ${words}`) ? 'centre' : 'other';
}
