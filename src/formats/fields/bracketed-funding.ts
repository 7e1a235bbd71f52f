import type { Funding } from '../../model/index.ts';

/** `Example Fund [EX-1, EX-2]; Sample Trust`, as Web of Science prints funders with their grants. */
export function bracketedFunding(text: string): readonly Funding[] {
  return text.split(/;\s*(?![^[]*\])/).flatMap((printed) => {
    const [, funder = '', grants = ''] = /^([^[]*)(?:\[([^\]]*)\])?/.exec(printed.trim()) ?? [];
    const awards = grants.split(/\s*[,;]\s*/).filter((grant) => grant !== '');
    const name = funder.trim();
    return name === '' && awards.length === 0 ? [] : { funder: name, awards };
  });
}
