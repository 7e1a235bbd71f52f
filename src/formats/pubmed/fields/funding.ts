import type { Funding } from '../../../model/index.ts';
import { childrenOf, type Element, textIn } from '../../xml/element.ts';

/** The grants of all lists, gathered by funder in the order in which they are first named. */
export function fundingOf(holder: Element | undefined): readonly Funding[] {
  const funders = new Map<string, { funder: string; awards: string[]; country?: string }>();
  for (const list of childrenOf(holder, 'GrantList')) {
    for (const grant of childrenOf(list, 'Grant')) {
      const award = textIn(grant, 'GrantID');
      const funder = textIn(grant, 'Agency') ?? textIn(grant, 'Acronym');
      if (funder === undefined && award === undefined) continue;
      const country = textIn(grant, 'Country');
      const name = funder ?? '';
      const entry = funders.get(name) ?? {
        funder: name,
        awards: [],
        ...(country !== undefined && { country }),
      };
      if (award !== undefined && !entry.awards.includes(award)) entry.awards.push(award);
      funders.set(name, entry);
    }
  }
  return [...funders.values()];
}
