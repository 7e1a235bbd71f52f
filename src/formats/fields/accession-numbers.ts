import type { Accession } from '../../model/index.ts';

/** Registers of trials and banks of data, with the unmistakable form of their numbers. */
const forms: readonly (readonly [string, RegExp])[] = [
  ['ClinicalTrials.gov', /\bNCT ?0\d{7}\b/g],
  ['ISRCTN', /\bISRCTN ?\d{8}\b/g],
  ['ANZCTR', /\bACTRN ?126\d{11}\b/g],
  ['ChiCTR', /\bChiCTR[-\w]{7,20}\b/g],
  ['CTRI', /\bCTRI\/20\d\d\/\d{2,3}\/\d{6}\b/g],
  ['DRKS', /\bDRKS ?\d{8}\b/g],
  ['EudraCT', /\b20\d\d-00\d{4}-\d\d\b/g],
  ['IRCT', /\bIRCT ?\d{8,}N\d{1,3}\b/g],
  ['UMIN-CTR', /\bUMIN ?\d{9}\b/g],
  ['PACTR', /\bPACTR ?\d{15}\b/g],
  ['PROSPERO', /\bCRD ?42\d{9}\b/g],
  ['GEO', /\bGSE\d{3,7}\b/g],
  ['BioProject', /\bPRJ(?:NA|EB|DB)\d{3,8}\b/g],
  ['SRA', /\b[SED]RP\d{5,8}\b/g],
  ['ArrayExpress', /\bE-[A-Z]{4}-\d{1,6}\b/g],
  ['dbGaP', /\bphs\d{6}(?:\.v\d+\.p\d+)?\b/g],
  ['EGA', /\bEGA[SD]\d{11}\b/g],
  ['PRIDE', /\bPXD\d{6}\b/g],
  ['MetaboLights', /\bMTBLS\d{1,6}\b/g],
];

/** The registered numbers that a text names, each once. */
export function accessionsIn(text: string): readonly Accession[] {
  const found = new Map<string, Accession>();
  for (const [bank, form] of forms) {
    for (const [printed] of text.matchAll(form)) {
      const number = printed.replace(' ', '');
      found.set(number, { bank, number });
    }
  }
  return [...found.values()];
}
