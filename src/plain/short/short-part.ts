import type { InShort, Role } from '../plain.ts';
import type { PlainPart } from '../plain-part.ts';
import type { ReadSection } from '../read-work.ts';

/** What a general reader gets of an abstract: its own sentences that state aim, method, finding, limits and conclusion. */
export const shortPart: PlainPart = {
  recipe: 'short 1',
  partOf({ sections }) {
    const short: { -readonly [role in Role]?: InShort[role] } = {};
    sections.forEach((section, at) => {
      const role = roleOf(section);
      const [first] = section.sentences;
      if (role && first && short[role] === undefined) short[role] = [[at, first.start, first.end]];
    });
    return Object.keys(short).length === 0 ? {} : { short };
  },
};

const roleOfCategory: Readonly<Record<NonNullable<ReadSection['category']>, Role | undefined>> = {
  background: undefined,
  objective: 'aim',
  methods: 'method',
  results: 'finding',
  conclusions: 'conclusion',
};

function roleOf({ category }: ReadSection): Role | undefined {
  return category && roleOfCategory[category];
}
