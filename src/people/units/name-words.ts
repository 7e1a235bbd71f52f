import { oneSpelling, wordsOf } from '../../text/index.ts';

/** A word of a name, in the one form that all spellings, abbreviations and languages of it have. */
export interface NameWord {
  readonly word: string;
  /** What kind of unit it says one is, where it does only that. */
  readonly kind?: UnitKind;
  /** Whether a small word (`of`, `at`) stands right before it, and which. */
  readonly linked?: string;
}

export type UnitKind =
  | 'department'
  | 'division'
  | 'faculty'
  | 'centre'
  | 'laboratory'
  | 'programme'
  | 'hospital';

const kinds: readonly (readonly [UnitKind, string])[] = [
  [
    'department',
    'department departments dept dep depart departamento departement dipartimento departments dpto depto gruppo chair service servicio servico servizio abteilung lehrstuhl گروه',
  ],
  ['division', 'division div section sect unit sezione seccion secao unidad unidade unite unita بخش واحد'],
  [
    'faculty',
    'faculty fac school sch college facultad faculdade faculte facolta fakultat escuela escola ecole scuola دانشکده',
  ],
  [
    'centre',
    'center centre ctr centro centrum zentrum institute inst institut instituto istituto institutes مرکز موسسه انستیتو پژوهشکده پژوهشگاه',
  ],
  ['laboratory', 'laboratory lab laboratorio laboratoire labor آزمایشگاه'],
  ['programme', 'program programme programa postgraduate graduate group'],
  ['hospital', 'hospital hosp hopital ospedale klinikum klinik clinic clinica clinique بیمارستان'],
];
const kindOf = new Map(
  kinds.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

const abbreviated: Readonly<Record<string, string>> = {
  univ: 'university',
  universidad: 'university',
  universidade: 'university',
  universite: 'university',
  universita: 'university',
  universitat: 'university',
  med: 'medical',
  medica: 'medical',
  sci: 'science',
  res: 'research',
  tech: 'technology',
  technol: 'technology',
  natl: 'national',
  int: 'international',
  dis: 'disease',
  clin: 'clinical',
  surg: 'surgery',
  hlth: 'health',
  gen: 'general',
  st: 'saint',
  تحقیقات: 'research',
  research: 'research',
};

const small = new Set(
  'of the and for at in de da do dos das di del della dei la le les el y e et und der des fur von o an to with s و'.split(
    ' ',
  ),
);

/** The words of a name: small ones left out, spellings, plurals and abbreviations as one. */
export function nameWords(text: string): readonly NameWord[] {
  const found: NameWord[] = [];
  let linked: string | undefined;
  for (const raw of wordsOf(text.replaceAll('&', ' and '))) {
    if (small.has(raw)) {
      linked = raw;
      continue;
    }
    const kind = kindOf.get(raw);
    const full = abbreviated[raw] ?? raw;
    found.push({
      word: kind ?? singular(oneSpelling(full)),
      ...(kind && { kind }),
      ...(linked !== undefined && { linked }),
    });
    linked = undefined;
  }
  return found;
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}
