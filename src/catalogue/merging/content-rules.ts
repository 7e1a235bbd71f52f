import { plainText } from '../../markup/index.ts';
import type {
  Abstract,
  Accession,
  Funding,
  HistoryEvent,
  InlineMarkup,
  Keyword,
  OtherAbstract,
  Reference,
  Relation,
  Subject,
} from '../../model/index.ts';
import { fold } from '../../text/index.ts';
import { addsUp, type FieldRule, mostTrusted, type Picked, sameJson, united } from './field-rule.ts';

/** An abstract that is so much longer was cut off elsewhere. */
const muchLonger = 1.5;
/** Of about the same length: the difference is in the labels. */
const aboutAsLong = 0.85;

export const abstractRule: FieldRule<Abstract> = {
  pick(stated) {
    const picked = mostTrusted<Abstract>((other, best) => {
      const [mine, theirs] = [lengthOf(best), lengthOf(other)];
      if (theirs > mine * muchLonger || (isCutOff(best) && theirs > mine)) return true;
      return theirs >= mine * aboutAsLong && !isLabelled(best) && isLabelled(other);
    })(stated);
    const rights = stated.find(({ value }) => value.rights !== undefined);
    if (picked.value.rights !== undefined || rights?.value.rights === undefined) return picked;
    return {
      value: { ...picked.value, rights: rights.value.rights },
      by: [...picked.by, rights.by],
    };
  },
  agrees(picked, stated) {
    const [mine, theirs] = [wordsOf(picked), wordsOf(stated)];
    return mine === theirs || (isCutOff(stated) && mine.startsWith(theirs.slice(0, -20)));
  },
};

function textOf({ sections }: Abstract): string {
  return sections.map(({ text }) => plainText(text)).join(' ');
}

function lengthOf(abstract: Abstract): number {
  return textOf(abstract).length;
}

function wordsOf(abstract: Abstract): string {
  return fold(textOf(abstract))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isCutOff(abstract: Abstract): boolean {
  return /(?:\.{3}|…)\s*$/.test(textOf(abstract).slice(-10));
}

function isLabelled({ sections }: Abstract): boolean {
  return sections.length > 1 && sections.some(({ label }) => label !== undefined);
}

export const otherAbstractsRule: FieldRule<readonly OtherAbstract[]> = {
  pick: united(({ kind, language }) => `${kind} ${language ?? ''}`),
  agrees: addsUp,
};

/** Each vocabulary's headings are one indexer's list: taken whole, MeSH first. */
export const subjectsRule: FieldRule<readonly Subject[]> = {
  pick(stated): Picked<readonly Subject[]> {
    const lists = new Map<string, { readonly list: readonly Subject[]; readonly by: number }>();
    for (const { value, by } of stated)
      for (const name of new Set(value.map(vocabularyOf)))
        if (!lists.has(name))
          lists.set(name, { list: value.filter((subject) => vocabularyOf(subject) === name), by });
    const taken = [...lists].toSorted(([a], [b]) => Number(b === 'mesh') - Number(a === 'mesh'));
    return {
      value: taken.flatMap(([, { list }]) => list),
      by: [...new Set(taken.map(([, { by }]) => by))],
    };
  },
  agrees: (picked, stated) => stated.every(({ name }) => picked.some((subject) => subject.name === name)),
};

function vocabularyOf({ scheme, schemeName }: Subject): string {
  return scheme === 'mesh' ? scheme : `other ${schemeName ?? ''}`;
}

/** The authors' own words stay the list that they are: others add words of machines. */
export const keywordsRule: FieldRule<readonly Keyword[]> = {
  pick: mostTrusted(),
  agrees: (picked, stated) => {
    const known = new Set(picked.map(({ text }) => fold(text)));
    return stated.every(({ text }) => known.has(fold(text)));
  },
};

/** A list of references that is so much longer is the more complete. */
export const referencesRule: FieldRule<readonly Reference[]> = {
  pick: mostTrusted((other, best) => other.length > best.length * muchLonger),
  // One list is fuller than another: that is no dispute.
  agrees: addsUp,
};

export const historyRule: FieldRule<readonly HistoryEvent[]> = {
  pick(stated): Picked<readonly HistoryEvent[]> {
    const [first, ...others] = stated;
    const events = [...first.value];
    const by = [first.by];
    for (const { value, by: whose } of others) {
      const known = new Set(events.map(({ event }) => event));
      const more = value.filter(({ event }) => !known.has(event));
      if (more.length === 0) continue;
      events.push(...more);
      by.push(whose);
    }
    return { value: events, by };
  },
  agrees: (picked, stated) =>
    stated.every((event) => picked.some((one) => one.event === event.event && sameJson(one.on, event.on))),
};

/** Funders are spelt in many ways, but one number of an award is one award. */
export const fundingRule: FieldRule<readonly Funding[]> = {
  pick(stated): Picked<readonly Funding[]> {
    const all: Funding[] = [];
    const by = new Set<number>();
    for (const { value, by: whose } of stated) {
      const awarded = new Set(all.flatMap(({ awards }) => awards.map(awardName)));
      for (const one of value) {
        const awards = one.awards.filter((award) => !awarded.has(awardName(award)));
        const at = all.findIndex(({ funder }) => fold(funder) === fold(one.funder));
        const known = all[at];
        if (known === undefined ? one.awards.length > 0 && awards.length === 0 : awards.length === 0)
          continue;
        if (known === undefined) all.push({ ...one, awards });
        else all[at] = { ...known, awards: [...known.awards, ...awards] };
        by.add(whose);
      }
    }
    return { value: all, by: [...by] };
  },
  agrees: addsUp,
};

function awardName(award: string): string {
  return fold(award).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

export const accessionsRule: FieldRule<readonly Accession[]> = {
  pick: united(({ number }) => number.toLowerCase()),
  agrees: addsUp,
};

export const publicationTypesRule: FieldRule<readonly string[]> = {
  pick: united((type) => type.toLowerCase()),
  agrees: addsUp,
};

/** United, so that no notice of a retraction is lost; two that name one work become one that names it fully. */
export const relationsRule: FieldRule<readonly Relation[]> = {
  pick(stated): Picked<readonly Relation[]> {
    const all: Relation[] = [];
    const by = new Set<number>();
    for (const { value, by: whose } of stated)
      for (const relation of value) {
        const at = all.findIndex((known) => isSameRelation(known, relation));
        const known = all[at];
        if (known === undefined) all.push(relation);
        else {
          const target = { ...relation.target, ...known.target };
          if (Object.keys(target).length === Object.keys(known.target).length) continue;
          all[at] = { ...known, target };
        }
        by.add(whose);
      }
    return { value: all, by: [...by] };
  },
  agrees: addsUp,
};

function isSameRelation(a: Relation, b: Relation): boolean {
  if (a.kind !== b.kind) return false;
  const schemes = ['doi', 'pmid', 'pmcid'] as const;
  const shared = schemes.filter((scheme) => a.target[scheme] !== undefined && b.target[scheme] !== undefined);
  if (shared.length > 0) return shared.some((scheme) => a.target[scheme] === b.target[scheme]);
  const [one, other] = [a.target, b.target].map(({ citation, note }) => fold(citation ?? note ?? ''));
  return one === other && sameJson(namesNothing(a), namesNothing(b));
}

/** Whether it stands by its words alone. */
function namesNothing({ target: { doi, pmid, pmcid } }: Relation): boolean {
  return doi === undefined && pmid === undefined && pmcid === undefined;
}

export const vernacularTitleRule: FieldRule<InlineMarkup> = {
  pick: mostTrusted(),
  agrees: (picked, stated) => fold(plainText(picked)) === fold(plainText(stated)),
};
