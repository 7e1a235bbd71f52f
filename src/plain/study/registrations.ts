import type { WorkDescription } from '../../model/index.ts';
import type { Stated } from '../plain.ts';
import type { ReadWork } from '../read-work.ts';

/** Numbers of the primary registries of the WHO (ICTRP), of ClinicalTrials.gov, and of PROSPERO for reviews. */
const number =
  /\b(?:NCT\d{8}|ISRCTN ?\d{8}|IRCT ?\d{8,15}(?:N\d{1,3})?|ChiCTR[-A-Z]{0,6}\d{8,10}|ACTRN ?\d{14}|UMIN ?\d{9}|DRKS ?\d{8}|CTRI\/\d{4}\/\d{2,3}\/\d{6}|KCT ?\d{7}|PACTR ?\d{12,15}|TCTR ?\d{11}|jRCTs?\d{9,10}|JPRN-[\w-]{6,20}|SLCTR\/\d{4}\/\d{3}|RBR-\w{6,8}|NTR ?\d{3,5}|EudraCT:?(?: (?:number|no\.?):?)? ?\d{4}-\d{6}-\d{2}|CRD ?4\d{10})\b/g;
/** What they all have, quicker to look for. */
const mayHaveNumber =
  /NCT|ISRCTN|IRCT|ChiCTR|ACTRN|UMIN|DRKS|CTRI|KCT|PACTR|TCTR|jRCT|JPRN|SLCTR|RBR|NTR|EudraCT|CRD/;
const registry = /clinicaltrials|isrctn|irct|eudract|chictr|actrn|anzctr|umin|drks|ctri|prospero|jrct|ntr\b/i;
const most = 5;

/** Numbers under which a study is registered, of its record first; those of other studies are said in no abstract but reviews'. */
export function registrationsOf(
  { accessions = [] }: Pick<WorkDescription, 'accessions'>,
  { sections }: Pick<ReadWork, 'sections'>,
): readonly Stated<string>[] {
  const found = new Map<string, Stated<string>>();
  for (const { bank, number: value } of accessions)
    if (registry.test(bank)) found.set(keyOf(value), { is: value, by: { field: 'accessions', value: bank } });
  sections.forEach(({ text: whole, sentences }, section) => {
    if (!mayHaveNumber.test(whole)) return;
    for (const { text, start, end } of sentences) {
      if (found.size >= most) return;
      for (const { 0: is, index } of text.matchAll(number)) {
        const span = [section, start + index, start + index + is.length] as const;
        if (!found.has(keyOf(is)))
          found.set(keyOf(is), { is, by: { span, sentence: [section, start, end] } });
      }
    }
  });
  return [...found.values()].slice(0, most);
}

function keyOf(value: string): string {
  return value.replace(/\W|EudraCT|number|no\b/gi, '').toUpperCase();
}
