import type { Role } from '../plain.ts';
import type { ReadSection } from '../read-work.ts';

/** What a sentence does in its abstract; `background` is shown to nobody, but told from the rest. */
export type Part = Role | 'background';

/** The parts that a section can hold, by its label; `undefined` where nothing is said. Empty: none of them. */
export function partsOfLabel({
  label,
  category,
}: Pick<ReadSection, 'label' | 'category'>): readonly Part[] | undefined {
  const printed = label === undefined ? undefined : partsNamed(label);
  return printed ?? (category && [partOfCategory[category]]);
}

const partOfCategory: Readonly<Record<NonNullable<ReadSection['category']>, Part>> = {
  background: 'background',
  objective: 'aim',
  methods: 'method',
  results: 'finding',
  conclusions: 'conclusion',
};

/** Labels that say who paid, where it is registered and the like. */
const besides =
  /\b(?:registration|registry|registered|funding|support|financial|disclosures?|ethics|key ?words?|trial number|prospero|data availability|copyright|conflicts?|level of evidence)\b/i;

/** In this order; of the words of a label each names a part. */
const words: readonly (readonly [Part, RegExp])[] = [
  ['limits', /\blimitations?\b|محدودیت/i],
  [
    'background',
    /\b(?:background|introduction|context|rationale|importance|motivation|summary of background|what is known)\b|زمینه|مقدمه|سابقه/i,
  ],
  ['aim', /\b(?:aims?|objectives?|purposes?|goals?|hypothes[ei]s|object|questions?)\b|هدف|اهداف/i],
  [
    'method',
    /\b(?:methods?|methodology|materials?|design|setting|participants?|patients|subjects|interventions?|measure(?:ment)?s?|outcome measures?|data sources?|search|selection|extraction|collection|procedures?|approach|sample|eligibility|main outcomes?)\b|روش|مواد/i,
  ],
  ['finding', /\b(?:results?|findings?|data synthesis|observations?|outcomes)\b|یافته|نتایج/i],
  [
    'conclusion',
    /\b(?:conclusions?|interpretation|implications?|significance|relevance|discussion|recommendations?|summary|impact)\b|نتیجه|بحث/i,
  ],
];

function partsNamed(label: string): readonly Part[] | undefined {
  if (besides.test(label)) return [];
  // Of critical care: `Measurements and Main Results` are results; `Main Outcomes and Measures` are methods.
  if (/^measurements? and (?:main )?results$/i.test(label)) return ['finding'];
  if (/^main outcomes? (?:and|&) measures?$/i.test(label)) return ['method'];
  if (/^(?:strengths and limitations|conclusions? and relevance)$/i.test(label)) return ['conclusion'];
  const named = words.filter(([, pattern]) => pattern.test(label)).map(([part]) => part);
  // `Purpose of review`, `Summary of background data`: the first word says it.
  if (named.includes('background') && /^summary of background/i.test(label)) return ['background'];
  return named.length > 0 ? named : undefined;
}
