import type {
  Contribution,
  Doi,
  InlineMarkup,
  Issn,
  Orcid,
  Pmcid,
  Pmid,
  Work,
  WorkId,
  WorkType,
} from '../../src/model/index.ts';

/** Markup of a test's own writing. */
export const markup = (text: string): InlineMarkup => text as InlineMarkup;
export const workId = (number: number): WorkId => `k3v9x${String(number).padStart(3, '0')}` as WorkId;

/** A work of which only what a test is about is named. */
export function aWork(changes: Partial<Work> = {}): Work {
  return {
    id: workId(1),
    version: 1,
    changedAt: new Date('2026-01-10T08:00:00Z'),
    identifiers: {},
    type: 'article',
    title: markup('A quiet work'),
    contributions: [],
    ...changes,
  };
}

const cells =
  'Department of Applied Cell Sciences, School of Advanced Technologies, Mehrgan University of Medical Sciences, Mehrgan, Iran';
const nano =
  'Department of Nanomedicine, School of Advanced Technologies, Mehrgan University of Medical Sciences, Mehrgan, Iran';
const geriatrics =
  'Department of Geriatric Medicine, School of Medicine, Mehrgan University of Medical Sciences, Mehrgan, Iran';
const laboratory =
  'Department of Medical Laboratory Science, Arvand Branch, Free University of Kuhsar, Arvand, Iran';

export function author(family: string, given: string, ...affiliations: readonly string[]): Contribution {
  return {
    contributor: { kind: 'person', family, given },
    role: 'author',
    affiliations: affiliations.map((text) => ({ text })),
  };
}

const signed: readonly Contribution[] = [
  { ...author('Aramesh', 'Sahar', cells), orcid: '0000-0002-1825-0097' as Orcid, equal: true },
  { ...author('Mobini', 'Sina Ali', nano), equal: true },
  author('Seyedi', 'Ideh', cells),
  author('Niknam', 'Reza Roham', nano),
  author('Shahrestani', 'Arvin N', geriatrics),
  author('Sharifi', 'Samin', cells, laboratory),
  author('Daneshvar', 'Mina', laboratory),
  author("O'Leary-Çelik", 'Zoë'),
  author('Verdinejad', 'Javad', cells),
  {
    contributor: { kind: 'group', name: 'the Mehrgan Vesicle Consortium' },
    role: 'author',
    affiliations: [],
  },
  author('Behrouzi', 'Laleh', geriatrics),
  {
    ...author('Yazdanpanah', 'Kourosh', cells, nano),
    corresponding: true,
    orcid: '0000-0001-5109-3700' as Orcid,
  },
];

export const review: Work = aWork({
  id: workId(1),
  type: 'review',
  identifiers: {
    doi: '10.5555/vesicle.2025.0142' as Doi,
    pmid: '39999142' as Pmid,
    pmcid: 'PMC9999142' as Pmcid,
    pii: '10.5555/vesicle.2025.0142',
  },
  publicationTypes: ['Journal Article', 'Review'],
  title: markup(
    'Mesenchymal Stem Cell-Derived Exosomes and Their Possible Roles in Calming Joint Inflammation: A Review of What Is Known and What Is Hoped',
  ),
  languages: ['en'],
  contributions: signed,
  source: {
    name: 'Annals of Vesicle Biology',
    kind: 'journal',
    abbreviation: 'Ann Vesicle Biol',
    issns: [{ issn: '2049-3630' as Issn, medium: 'electronic' }],
  },
  volume: '12',
  issue: '3',
  pages: '214–239',
  published: { year: 2025, month: 3 },
  publishedOnline: { year: 2025, month: 2, day: 11 },
  history: [
    { event: 'received', on: { year: 2024, month: 9, day: 2 } },
    { event: 'accepted', on: { year: 2025, month: 1, day: 19 } },
  ],
  abstract: {
    sections: [
      {
        text: markup(
          'Mesenchymal stem cells (MSCs) temper immune responses chiefly by what they release: cytokines such as IL-10 and TGF-β, and extracellular vesicles of 40–160 nm. In rheumatoid arthritis, where the synovium swells and cartilage wears away, present treatments ease symptoms more than they heal. We review 118 laboratory and 9 clinical studies of MSC-derived exosomes in arthritis. In mice with collagen-induced arthritis, doses of 10<sup>9</sup> particles lowered serum TNF-α (<i>P</i> &lt; 0.01) and slowed the loss of cartilage; the effect vanished when miR-146a was silenced. CD4<sup>+</sup>CD25<sup>+</sup>Foxp3<sup>+</sup> cells rose in the spleen, and H<sub>2</sub>O<sub>2</sub>-induced death of chondrocytes fell by about a third.',
        ),
      },
      {
        text: markup(
          'Methods of isolation differ so much between laboratories that yields can hardly be compared; we set out a short list of what every report should state. Clinical experience is small, and no trial has yet been long enough to show that joints are spared. We describe the pathways of secretion, the loading of vesicles with drugs, and the questions that a first large trial ought to answer.',
        ),
      },
    ],
    rights: '© The Author(s) 2025. Under exclusive licence to Mehrgan Academic Press.',
  },
  otherAbstracts: [
    {
      kind: 'plain-language-summary',
      language: 'en',
      sections: [
        {
          text: markup(
            'Some cells send out tiny parcels that can calm an inflamed joint. We looked at what is known of them. In mice they help; in people it is too early to say.',
          ),
        },
      ],
    },
    {
      kind: 'translation',
      language: 'fa',
      sections: [
        {
          label: 'زمینه',
          text: markup(
            'سلول‌های بنیادی مزانشیمی پاسخ ایمنی را بیشتر با آنچه ترشح می‌کنند تعدیل می‌کنند: سایتوکاین‌هایی مانند IL-10 و وزیکول‌های خارج‌سلولی.',
          ),
        },
        { label: 'نتیجه', text: markup('تجربهٔ بالینی اندک است و هنوز کارآزمایی بلندمدتی در دست نیست.') },
      ],
    },
  ],
  subjects: [
    {
      scheme: 'mesh',
      name: 'Arthritis, Rheumatoid',
      id: 'D001172',
      qualifiers: [{ name: 'therapy', major: true }, { name: 'immunology' }],
    },
    { scheme: 'mesh', name: 'Exosomes', id: 'D055354', qualifiers: [{ name: 'metabolism', major: true }] },
    { scheme: 'mesh', name: 'Mesenchymal Stem Cells', id: 'D059630' },
    { scheme: 'mesh', name: 'Humans', id: 'D006801' },
    { scheme: 'mesh', name: 'Animals', id: 'D000818' },
    { scheme: 'mesh', name: 'Cartilage, Articular', id: 'D002358', qualifiers: [{ name: 'pathology' }] },
  ],
  keywords: [
    { text: 'extracellular vesicles' },
    { text: 'exosome' },
    { text: 'synovitis' },
    { text: 'miR-146a' },
    { text: 'cell-free therapy' },
  ],
  chemicals: [
    { name: 'Interleukin-10', registryNumber: '130068-27-8' },
    { name: 'Transforming Growth Factor beta' },
  ],
  funding: [
    { funder: 'Mehrgan University of Medical Sciences', awards: ['99-3-148', '1400-7'], country: 'Iran' },
  ],
  conflictOfInterest: 'The authors declare that they have no competing interests.',
  references: Array.from({ length: 34 }, (_, at) => ({
    citation: `Example A, Sample B. What vesicles carry, part ${at + 1}. Ann Vesicle Biol. ${1990 + at};${at + 2}(1):1–${at + 9}.`,
    ...(at % 2 === 0 && { doi: `10.5555/vesicle.part.${at + 1}` as Doi }),
    ...(at % 3 === 0 && { pmid: `3000${100 + at}` as Pmid }),
  })),
  relations: [
    {
      kind: 'is-commented-on-by',
      target: { citation: 'Ann Vesicle Biol. 2025;12(4):301', pmid: '39999143' as Pmid },
    },
  ],
});

export const retracted: Work = aWork({
  id: workId(2),
  identifiers: { doi: '10.5555/sugar.2019.7' as Doi, pmid: '31999007' as Pmid },
  publicationTypes: ['Journal Article', 'Randomized Controlled Trial', 'Retracted Publication'],
  title: markup(
    'Saffron lowers HbA<sub>1c</sub> within a week: a randomised trial in 40 adults with type 2 diabetes',
  ),
  contributions: [author('Kaviani', 'Parsa', geriatrics), author('Rostami', 'Hengameh', laboratory)],
  source: { name: 'Sugar and Society' },
  volume: '7',
  articleNumber: 'e0217',
  published: { year: 2019, month: 5, day: 10 },
  abstract: {
    sections: [
      {
        label: 'BACKGROUND',
        category: 'background',
        text: markup('Saffron has been praised for many things.'),
      },
      {
        label: 'METHODS',
        category: 'methods',
        text: markup('Forty adults took 30 mg a day, or a placebo, for seven days.'),
      },
      {
        label: 'RESULTS',
        category: 'results',
        text: markup(
          'HbA<sub>1c</sub> fell by 1.9 % (95 % CI 1.7–2.1), with <math><mfrac><mrow><mi>Δ</mi><mi>G</mi></mrow><msup><mi>t</mi><mn>2</mn></msup></mfrac><mo>=</mo><mn>4.2</mn></math>.',
        ),
      },
      {
        label: 'CONCLUSIONS',
        category: 'conclusions',
        text: markup('These findings could not be repeated.'),
      },
    ],
  },
  relations: [
    {
      kind: 'is-retracted-by',
      target: {
        citation: 'Sugar Soc. 2020;8:12',
        pmid: '32999012' as Pmid,
        note: 'data could not be produced',
      },
    },
  ],
});

export const notice: Work = aWork({
  id: workId(3),
  type: 'notice',
  identifiers: { pmid: '32999012' as Pmid },
  title: markup('Retraction: Saffron lowers HbA<sub>1c</sub> within a week'),
  contributions: [{ contributor: { kind: 'group', name: 'The Editors' }, role: 'author', affiliations: [] }],
  source: { name: 'Sugar and Society' },
  published: { year: 2020 },
  relations: [
    { kind: 'retracts', target: { pmid: '31999007' as Pmid, citation: 'Sugar Soc. 2019;7:e0217' } },
  ],
});

export const persian: Work = aWork({
  id: workId(4),
  identifiers: { doi: '10.5555/hava.1401.3' as Doi },
  title: markup(
    'Fine dust (PM<sub>2.5</sub>) and visits to emergency wards in Kuhsar, 2016–2021: a time-series study',
  ),
  vernacularTitle: markup(
    'ذرات معلق ریز و مراجعه به بخش‌های اورژانس در کوهسار، ۱۳۹۵ تا ۱۴۰۰: یک مطالعهٔ سری زمانی',
  ),
  languages: ['fa'],
  contributions: [author('Mirzaei', 'Nasrin', geriatrics), author('Golestani', 'Omid', laboratory)],
  source: { name: 'Majalleh-ye Behdasht-e Hava' },
  published: { year: 2022, season: 'spring' },
  abstract: {
    sections: [
      {
        text: markup(
          'زمینه: آلودگی هوا از علل مهم بیماری‌های تنفسی است. در این مطالعه رابطهٔ غلظت ذرات معلق کوچک‌تر از ۲٫۵ میکرون با شمار مراجعه به اورژانس بررسی شد. یافته‌ها: با هر ۱۰ میکروگرم افزایش در متر مکعب، مراجعه‌ها ۲٫۱ درصد بیشتر شد.',
        ),
      },
    ],
  },
  keywords: [{ text: 'آلودگی هوا' }, { text: 'اورژانس' }],
});

const families =
  'Abedi Bahrami Calışkan Darvish Ebadi Fallah Ghorbani Hosseinpour Irani Jalali Karimi Lotfi Moradi Nazari Omidvar Parsa Qasemi Rahimi Salehi Tavakoli'.split(
    ' ',
  );

export const consortium: Work = aWork({
  id: workId(5),
  identifiers: { pmid: '35999005' as Pmid },
  title: markup(
    'Variation in the care of adults with newly found heart failure across sixty hospitals of eleven provinces, and what it owes to staffing, distance and the price of a bed: the long, plain and complete report of the Arvand Registry for the years 2012 to 2023, with all its appendices',
  ),
  contributions: Array.from({ length: 60 }, (_, at) =>
    author(
      `${families[at % 20]}${at >= 20 ? `-${families[(at * 7) % 20]}` : ''}`,
      String.fromCharCode(65 + (at % 26)),
      `Ward ${1 + (at % 17)}, Hospital of the ${1 + (at % 17)}th Province, Department of Cardiovascular Medicine and Public Health, Kuhsar`,
    ),
  ),
  source: { name: 'The Heart Ledger' },
  published: { year: 2023, month: 11, until: { year: 2023, month: 12 } },
});

/** A trial whose abstract has no labels. */
export const trial: Work = aWork({
  id: workId(6),
  identifiers: { doi: '10.5555/kuhsar.2024.31' as Doi, pmid: '37999031' as Pmid },
  publicationTypes: ['Journal Article', 'Randomized Controlled Trial'],
  title: markup('Daily walks and the sleep of night porters in three hospitals of Kuhsar'),
  languages: ['en'],
  contributions: [author('Sharifi', 'Samin', geriatrics), author('Rostami', 'Hengameh', laboratory)],
  source: { name: 'Kuhsar Journal of Medicine' },
  published: { year: 2024, month: 6 },
  abstract: {
    sections: [
      {
        text: markup(
          'Night porters often sleep badly, and little is known of what helps them. The aim of this trial was to determine whether daily walks improve the sleep of night porters. We randomly assigned 84 night porters of three hospitals to walk for thirty minutes a day or to a waiting list. Sleep was recorded by actigraphy for eight weeks; blood was taken for melatonin (10<sup>−9</sup> g/L). Sleep lasted 41 minutes longer in the walking group than in the control group (95% CI 22–60; <i>p</i> = 0.003). Melatonin did not differ between the groups. Two porters reported sore feet. These results suggest that daily walks improve the sleep of night porters. They should be interpreted with caution, because the sample was small and porters knew to which group they belonged.',
        ),
      },
    ],
  },
  subjects: [
    { scheme: 'mesh', name: 'Humans', id: 'D006801' },
    { scheme: 'mesh', name: 'Sleep', id: 'D012890', major: true },
  ],
  accessions: [{ bank: 'ClinicalTrials.gov', number: 'NCT00000000' }],
});

const fillerTitles = [
  'Exosomes: friends or foes in microbial infections?',
  'Exosomes, autophagy and stress of the endoplasmic reticulum: cross-regulation and openings for therapy',
  'Mesenchymal stem cells in the niche of inflammation and tumour',
  'Vesicles of different cells and what they do in health and disease',
  'IL-10 in the synovial fluid of 212 patients with early arthritis',
  'Loading of milk-derived vesicles with curcumin for <i>Leishmania major</i>',
  'A scaffold of silk and hydroxyapatite for defects of cartilage in rabbits',
  'MicroRNA-146a and the quiet macrophage',
] as const;
const sources = [
  'Annals of Vesicle Biology',
  'Sugar and Society',
  'The Heart Ledger',
  'Infection and Its Targets',
  'Biochimica Exemplaris: Molecular Basis of Disease',
  'Kuhsar Journal of Medicine',
];
const types: readonly WorkType[] = ['article', 'review', 'article', 'book-chapter'];

const fillers: readonly Work[] = Array.from({ length: 60 }, (_, at) =>
  aWork({
    id: workId(100 + at),
    type: types[at % types.length] ?? 'article',
    title: markup(
      `${fillerTitles[at % fillerTitles.length]}${at < 8 ? '' : `, part ${Math.floor(at / 8) + 1}`}`,
    ),
    contributions: Array.from({ length: 1 + (at % 9) }, (_, author) => signedName(at + author)),
    source: { name: sources[at % sources.length] ?? '' },
    published: { year: 2026 - (at % 11) },
    ...(at === 6 && { publicationTypes: ['Retracted Publication'] }),
  }),
);

function signedName(at: number): Contribution {
  return author(families[at % 20] ?? '', String.fromCharCode(65 + (at % 26)), cells);
}

export const fictionalWorks: readonly Work[] = [review, retracted, notice, persian, consortium, ...fillers];
