/** Short forms of chemistry and medicine that have other letters than the words they stand for, by their signs. */
const symbols: Readonly<Record<string, string>> = {
  // Hormones, messengers and vitamins
  e1: '(?:o?estrone)',
  e2: '(?:17\\s?[-–]?\\s?(?:beta|β|B|b)?[-–\\s]*)?o?estradiol',
  e3: 'o?estriol',
  p4: 'progesterone',
  t3: "(?:3,\\s?5,\\s?3['′’]?-)?(?:l-)?tri-?iodo-?(?:l-)?thyronine",
  t4: '(?:l-)?(?:tetraiodo)?thyrox?(?:ine|in)|(?:l-)?tetraiodothyronine',
  '5ht': 'serotonin',
  na: 'sodium|noradrenalin[e]?',
  ne: 'noradrenalin[e]?',
  no: 'nitrogen monoxide',
  ip3: 'inositol[- ](?:1,\\s?4,\\s?5-)?tri(?:s|kis)?phosphate',
  // Measures and viruses
  hba1c: '(?:glycated|glycosylated) ha?emoglobin|glycoha?emoglobin',
  spo2: '(?:peripheral )?oxygen saturation',
  covid19: '(?:novel |new )?corona ?virus(?: disease)?(?:[- ](?:20)?19)?',
  sarscov2: '(?:novel |new )corona ?virus(?:[- ](?:20)?19)?',
  // Medicines
  asa: 'aspirin',
  arac: 'cytarabine|cytosine arabinoside',
  azt: 'zidovudine',
  csa: 'cyclosporin[e]?|ciclosporin[e]?',
  cddp: 'cisplatin|cis-diamminedichloroplatinum',
  dph: 'phenytoin',
  '5fu': 'fluorouracil',
  fk506: 'tacrolimus',
  l1ohp: 'oxaliplatin',
  inh: 'isoniazid',
  ptu: 'propylthiouracil',
  pht: 'phenytoin',
  vp16: 'etoposide',
  ddavp: 'desmopressin',
  dox: 'adriamycin',
  // Elements and small molecules
  ag: 'silver',
  au: 'gold',
  cu: 'copper',
  fe: 'iron',
  hg: 'mercury',
  k: 'potassium',
  pb: 'lead',
  sb: 'antimony',
  sn: 'tin',
  w: 'tungsten',
  co2: 'carbon dioxide',
  h2o2: 'hydrogen peroxide',
  h2s: 'hydrogen sul(?:ph|f)ide',
  hcl: 'hydrochloric acid|hydrogen chloride',
  meoh: 'methanol|methyl alcohol',
  etoh: 'ethanol|ethyl alcohol|alcohol',
  n2o: 'nitrous oxide',
  nh3: 'ammonia',
  nacl: 'sodium chloride',
  no2: 'nitrogen dioxide',
  o2: 'oxygen',
  o3: 'ozone',
  so2: 'sul(?:ph|f)ur dioxide',
};
const patterns = new Map(
  Object.entries(symbols).map(([signs, words]) => [
    signs,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})$`, 'iu'),
  ]),
);

/** The end of a text that is what a symbol stands for. Expects the signs of the symbol in lower case. */
export function symbolised(signs: string, text: string): string | undefined {
  return patterns.get(signs)?.exec(text.trimEnd())?.[0];
}
