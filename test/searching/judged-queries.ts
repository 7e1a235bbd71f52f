import type { Grades } from './ndcg.ts';

/** A question about the sample institution, and the works that answer it, by PubMed's number. */
export interface JudgedQuery {
  readonly query: string;
  readonly about:
    | 'known item'
    | 'topic'
    | 'misspelt'
    | 'Greek'
    | 'abbreviation'
    | 'Persian'
    | 'British or American'
    | 'hyphens'
    | 'author'
    | 'PubMed syntax';
  /**
   * 3: what was meant, or a work about all of it; 2: a work about a good part of it; 1: it is touched. Judged from title,
   * abstract, subjects and byline, for the works that the words, their synonyms or the subjects lead to, and for the first
   * ten that were found.
   */
  readonly works: Grades;
}

const knownItems: readonly (readonly [query: string, work: string])[] = [
  ['hyaluronidase synovial fluid drop', '99000201'],
  ['Salt', '99000404'],
  ['salt.', '99000404'],
  ['Handover', '99000408'],
  ['from lump to biopsy', '99000308'],
  ['hospital factory loading dock', '99000103'],
  ['four nurses delirium', '99000910'],
  ['two sisters one variant', '99000607'],
  ['kitchen drawer pharmacist', '99000908'],
  ["cheesemaker's back pain", '99000816'],
  ['letters medical students cadaver', '99000411'],
  ['immortal time', '99000715'],
  ['VESALINE', '99001001'],
  ['DASHT', '99000810'],
  ['missed appointments algorithm fairness', '99001204'],
  ['every second cystoscopy', '99001201'],
  ['five fractions or fifteen', '99001014'],
  ['does the origin of the dust matter', '99000608'],
  ['grip strength altitude', '99000309'],
  ['scorpion stings in children', '99000203'],
  ['nine wound dressings silver', '99000614'],
  ['10.5555/no-such-work OR handover', '99000408'],
  ['99000715', '99000715'],
  ['PMID: 99001204', '99001204'],
];

type Judged = readonly [JudgedQuery['about'], query: string, Grades];

const vesiclesInOsteoarthritis: Grades = {
  99000501: 3,
  99000701: 3,
  99000801: 3,
  99000901: 3,
  99001001: 3,
  99001002: 3,
  99000201: 2,
  99000401: 2,
  99000804: 1,
  99000803: 1,
  99000802: 1,
};

const judged: readonly Judged[] = [
  ['topic', 'extracellular vesicles osteoarthritis', vesiclesInOsteoarthritis],
  ['topic', 'gestational diabetes', { 99000806: 3 }],
  ['topic', 'gastric cancer exosomes', { 99000704: 3, 99000902: 2 }],
  ['topic', 'heart failure', { 99000810: 3, 99000406: 3, 99001011: 1 }],
  ['topic', 'frailty heart surgery', { 99000811: 3, 99001104: 3 }],
  ['topic', 'nurse staffing', { 99000508: 3, 99000612: 3, 99000812: 1 }],
  ['topic', 'brucellosis', { 99000816: 3, 99001207: 3 }],
  ['topic', 'health insurance refugees', { 99000712: 3 }],
  ['topic', 'drug resistance vesicles', { 99000605: 3 }],
  ['topic', 'low cost sensors', { 99000504: 3 }],
  [
    'topic',
    'altitude diabetes',
    { 99001007: 3, 99000904: 3, 99000705: 3, 99000303: 2, 99000806: 1, 99001006: 1, 99001103: 1 },
  ],
  ['topic', 'doxorubicin', { 99000502: 3, 99000310: 3 }],
  ['topic', 'hearing aids', { 99001205: 3, 99000910: 1 }],
  ['topic', 'palliative care', { 99000813: 3, 99000713: 1 }],
  ['topic', 'coronary bypass', { 99001104: 3, 99001012: 3, 99000706: 3, 99000407: 3, 99000507: 2 }],
  ['topic', 'what was retracted', { 99000603: 3, 99000402: 3, 99000906: 1 }],
  ['topic', 'dementia', { 99000613: 3, 99001202: 3 }],
  ['topic', 'sleep', { 99001008: 3, 99000903: 3, 99000910: 2 }],
  ['misspelt', 'osteoartritis injection placebo', { 99001001: 3, 99000901: 1 }],
  ['misspelt', 'gestatoinal diabetes', { 99000806: 3 }],
  ['misspelt', 'doxorubcin', { 99000502: 3, 99000310: 3 }],
  ['misspelt', 'pericardiotmy', { 99000709: 3 }],
  ['misspelt', 'hypoglycemia ramdan', { 99000503: 3 }],
  ['misspelt', 'klebsiela', { 99000716: 3 }],
  ['misspelt', 'delerium prevention', { 99000910: 3 }],
  ['misspelt', 'mircoplastics', { 99000708: 3 }],
  ['misspelt', 'peripartum cardiomyopaty', { 99001011: 3 }],
  ['misspelt', 'brucelosis', { 99000816: 3, 99001207: 3 }],
  [
    'misspelt',
    'author:Sheibanifr',
    { 99000203: 3, 99001207: 3, 99000816: 3, 99000716: 3, 99000610: 3, 99000808: 1 },
  ],
  ['misspelt', 'anestesia sedation TAVI', { 99000710: 3 }],
  ['Greek', 'TGF-beta', { 99000902: 3 }],
  ['Greek', 'TGFb1 fibroblasts', { 99000902: 3 }],
  ['Greek', 'IL-1beta chondrocytes', { 99000401: 3 }],
  ['Greek', 'TNF alpha macrophages', { 99000601: 3, 99000702: 2 }],
  ['Greek', 'TNFα rheumatoid', { 99000601: 3 }],
  ['abbreviation', 'EVs in OA', vesiclesInOsteoarthritis],
  ['abbreviation', 'CGM', { 99000706: 3 }],
  ['abbreviation', 'GDM', { 99000806: 3 }],
  ['abbreviation', 'AKI albumin', { 99000407: 3 }],
  ['abbreviation', 'SGLT2', { 99000705: 3 }],
  ['abbreviation', 'HbA1c altitude', { 99000904: 3, 99001007: 3, 99000303: 2, 99000705: 1 }],
  ['abbreviation', 'transcatheter aortic valve implantation', { 99000710: 3 }],
  ['abbreviation', 'AF after valve surgery', { 99000709: 3 }],
  ['Persian', 'متخصصان روماتولوژی', { 99000602: 3, 99001003: 1 }],
  ['Persian', 'سلولهاي استرومايي', { 99000602: 3 }],
  ['Persian', 'وزیکول', { 99000602: 3, 99001003: 2 }],
  ['Persian', 'روماتلوژی', { 99000602: 3, 99001003: 1 }],
  ['British or American', 'tumor vesicles clearance', { 99001004: 3 }],
  ['British or American', 'esophageal cancer', { 99000909: 3, 99000509: 2 }],
  ['British or American', 'pediatric asthma', { 99000608: 3 }],
  ['British or American', 'aging', { 99001108: 3 }],
  ['British or American', 'tumor ischemia time', { 99000409: 3 }],
  ['British or American', 'randomized trial iron cardiac surgery', { 99000305: 3, 99000906: 3 }],
  ['British or American', 'salt iodization', { 99000101: 3 }],
  ['hyphens', 'first in human', { 99000901: 3 }],
  ['hyphens', 'freezedried vesicles', { 99000702: 3 }],
  ['hyphens', 'case crossover heart failure', { 99000406: 3 }],
  ['hyphens', 'healthcare waste', { 99000505: 3 }],
  ['hyphens', 'self harm newspapers', { 99001106: 3 }],
  ['hyphens', 'miR140', { 99000401: 3 }],
  ['author', 'Larimi salt', { 99000404: 3, 99000101: 2 }],
  ['author', 'Nikbakht Rad meta-analysis', { 99000801: 3 }],
  ['author', 'Hamedanian immortal time', { 99000715: 3 }],
  ['author', 'Sheibanifar', { 99000203: 3, 99001207: 3, 99000816: 3, 99000716: 3, 99000610: 3, 99000808: 1 }],
  [
    'author',
    'author:Soleymanfar',
    {
      99000408: 3,
      99001013: 3,
      99000612: 3,
      99000910: 3,
      99000810: 3,
      99000908: 3,
      99000508: 3,
      99000808: 1,
    },
  ],
  ['PubMed syntax', 'exosome*[ti] AND arthritis', { 99000402: 3, 99000603: 3, 99000601: 3, 99000301: 3 }],
  ['PubMed syntax', 'asthma[mh]', { 99000608: 3 }],
  ['PubMed syntax', '"heart failure"[tiab] AND 2022[dp]', { 99000810: 3 }],
  ['PubMed syntax', 'Casp Rheumatol Rep[ta] AND 2020[dp]', { 99000601: 3, 99000603: 3 }],
  ['PubMed syntax', 'Farrokhzadeh[au] AND review[pt]', { 99000701: 3, 99000605: 3, 99000801: 3 }],
  ['PubMed syntax', '(microplastic*[ti] OR arsenic[ti]) NOT asthma', { 99000708: 3, 99000304: 3 }],
];

export const judgedQueries: readonly JudgedQuery[] = [
  ...knownItems.map(([query, work]): JudgedQuery => ({ query, about: 'known item', works: { [work]: 3 } })),
  ...judged.map(([about, query, works]): JudgedQuery => ({ query, about, works })),
];
