import type { Accession } from '../../../model/index.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';

/** Where trials and data of the work are registered: `ClinicalTrials.gov`, `NCT00000000`. */
export function accessionsOf(article: Element | undefined): readonly Accession[] {
  return childrenOf(childOf(article, 'DataBankList'), 'DataBank').flatMap((bank) => {
    const name = textIn(bank, 'DataBankName');
    if (name === undefined) return [];
    return childrenOf(childOf(bank, 'AccessionNumberList'), 'AccessionNumber').flatMap((element) => {
      const number = textOf(element);
      return number === undefined ? [] : [{ bank: name, number }];
    });
  });
}
