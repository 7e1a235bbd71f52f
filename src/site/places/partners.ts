import { nameIn } from '../../model/index.ts';
import type { Partnerships } from '../../people/index.ts';
import { type NetworkNode, network, type PageContext, type Picture } from '../../ui/index.ts';
import type { Place } from '../search/search-state.ts';

/** So many units and so many institutions are drawn. */
export const partnersDrawn = 9;
/** With more ties than this for each partner a picture is a ball of wool. */
const tiesEach = 1;

/** A unit in the middle of what its works name beside it; nothing where that is too little to draw. */
export function partnerNetwork(
  place: Place,
  works: number,
  { units, institutions, partners, ties }: Partnerships,
  context: PageContext,
): Picture | undefined {
  const [first] = partners;
  if (first === undefined || partners.length < 2) return undefined;
  const say = context.words.pictures;
  const firstName = first.kind === 'unit' ? nameIn(first.names, context.locale) : first.name;
  return network(
    {
      name: 'partners',
      title: say.partners,
      description: say.partnersSummary(
        place.name,
        { units, institutions },
        { name: firstName, works: first.works },
      ),
      nodes: [
        { name: place.name, works, role: 'centre' },
        ...partners.map((partner) => nodeOf(partner, place, context)),
      ],
      ties: [
        ...partners.map((partner, at) => ({ from: 0, to: at + 1, works: partner.works })),
        ...ties
          .slice(0, Math.ceil(partners.length * tiesEach))
          .map(({ from, to, works: both }) => ({ from: from + 1, to: to + 1, works: both })),
      ],
      column: say.together,
      who: say.partner,
    },
    context,
  );
}

/** A unit leads to its page; an institution to the works of this unit that name it. */
function nodeOf(
  partner: Partnerships['partners'][number],
  place: Place,
  { locale, urls }: PageContext,
): NetworkNode {
  const { works } = partner;
  if (partner.kind === 'unit')
    return { name: nameIn(partner.names, locale), href: urls.unit(partner.slug), works, role: 'inside' };
  const named = `affiliation:"${partner.name.replaceAll('"', ' ')}"`;
  const href = `${place.path(urls)}?q=${encodeURIComponent(named)}`;
  return { name: partner.name, href, works, role: 'outside' };
}
