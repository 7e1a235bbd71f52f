import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/catalogue/index.ts';
import { createEmbeddedSearch } from '../../src/search/index.ts';
import { anId, applyWorks, aWork } from '../support/a-work.ts';

/** Spellings that readers hold for the same: whichever is asked for finds the works that have any of them. */
const same: readonly (readonly string[])[] = [
  // Greek letters and symbols.
  ['TGF-β', 'TGF-beta', 'TGFβ', 'TGFbeta', 'TGF beta', 'TGFb', 'tgf-b', 'TGF-ß'],
  ['TNF-α', 'TNF-alpha', 'TNFα', 'TNFalpha', 'TNF alpha', 'TNFa'],
  ['IL-1β', 'IL-1beta', 'IL1β', 'IL-1 beta'],
  ['β-blocker', 'beta-blocker', 'beta blockers', 'beta blocker'],
  ['γδ T-cell', 'gamma delta T cells', 'gamma-delta T cell'],
  ['μ-opioid', 'mu-opioid', 'mu opioids'],
  ['CO₂ laser', 'CO2 laser'],
  // British and American.
  ['tumour', 'tumor', 'tumours', 'tumors'],
  ['haemoglobin', 'hemoglobin', 'Hæmoglobin'],
  ['oesophageal', 'esophageal'],
  ['paediatric', 'pediatric', 'pædiatric'],
  ['anaemia', 'anemia', 'anæmia'],
  ['randomised', 'randomized', 'randomise', 'randomization', 'randomisation'],
  ['behaviour', 'behavior', 'behaviours'],
  ['centre', 'center', 'centres', 'centers'],
  ['fibre', 'fiber', 'fibres'],
  ['labelled', 'labeled', 'labelling', 'labeling'],
  ['ageing', 'aging'],
  ['diarrhoea', 'diarrhea'],
  ['leukaemia', 'leukemia', 'leukaemias'],
  ['analyse', 'analyze', 'analysed'],
  ['dialogue', 'dialog'],
  ['foetal', 'fetal'],
  ['orthopaedics', 'orthopedics'],
  ['hypoglycaemia', 'hypoglycemia'],
  ['ischaemic', 'ischemic'],
  ['programme', 'program', 'programmes'],
  ['sulphate', 'sulfate', 'sulphates'],
  ['practise', 'practice'],
  ['counselling', 'counseling'],
  // Hyphens.
  ['health-care', 'healthcare', 'health care'],
  ['non-invasive', 'noninvasive', 'non invasive', 'non‐invasive', 'non‑invasive'],
  ['follow-up', 'followup', 'follow up'],
  ['anti-inflammatory', 'antiinflammatory', 'anti inflammatory'],
  ['IL-10', 'IL10', 'IL 10', 'il‑10'],
  ['COVID-19', 'COVID19', 'covid 19'],
  ['CD4+', 'CD4', 'CD-4'],
  ['X-ray', 'x ray', 'xray', 'X‐rays'],
  ['e-mail', 'email', 'e mail'],
  ['miR-21', 'miR21', 'mir 21'],
  // Plurals and other inflections.
  ['exosome', 'exosomes'],
  ['child', 'children', 'Children’s'],
  ['woman', 'women', "women's"],
  ['mouse', 'mice'],
  ['tooth', 'teeth'],
  ['hypothesis', 'hypotheses'],
  ['diagnosis', 'diagnoses'],
  ['metastasis', 'metastases'],
  ['criterion', 'criteria'],
  ['vertebra', 'vertebrae'],
  ['biopsy', 'biopsies'],
  ['index', 'indices', 'indexes'],
  ["Parkinson's", 'Parkinson’s', 'Parkinson'],
  // Diacritics and other Latin letters.
  ['Sjögren', 'Sjogren', 'SJÖGREN', 'Sjo\u0308gren'],
  ['naïve', 'naive'],
  ['Łódź', 'Lodz'],
  ['Straße', 'Strasse'],
  ['café', 'cafe'],
  ['ﬁbromyalgia', 'fibromyalgia'],
  ['Ménière', 'Meniere'],
  // Arabic and Persian.
  ['کیفیت', 'كيفيت', 'كيفيّت'],
  ['پزشکی', 'پزشكي', 'پزشکى'],
  ['سلول‌های بنیادی', 'سلول های بنیادی', 'سلولهای بنیادی', 'سلولهاي بنيادي'],
  ['آلزایمر', 'الزایمر', 'آلزايمر'],
  ['مؤسسه', 'موسسه'],
  ['۱۴۰۲', '1402', '١٤٠٢'],
  ['مسئله', 'مسیله'],
];
const distractor = 'Nothing that anybody here asks about';

describe('words that readers hold for the same', () => {
  let folder: string;
  let store: Store;
  let search: ReturnType<typeof createEmbeddedSearch>;
  const spellings = same.flatMap((group) => group.map((one) => [one, group] as const));
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-same-words-'));
    store = openStore(join(folder, 'lectern.db'));
    search = createEmbeddedSearch(store, async () => undefined);
    applyWorks(store, search, [
      ...new Map(
        spellings.map(([one]) => [one, aWork({ id: anId(one), title: `On ${one}, once more` })]),
      ).values(),
      aWork({ title: distractor }),
    ]);
  });

  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  it.each(spellings)('%s finds what has any of %j', async (asked, group) => {
    const { hits, corrected } = await search.search({ text: asked, offset: 0, limit: 100 });
    const found = new Set<string>(hits.map(({ workId }) => workId));
    expect(group.filter((one) => !found.has(anId(one)))).toEqual([]);
    expect(corrected).toBeUndefined();
  });
});
