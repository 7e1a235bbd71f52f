import type { HeldField } from '../../src/formats/index.ts';
import { inlineText, plainText } from '../../src/markup/index.ts';
import type { Abstract, Contribution, InlineMarkup, Source, WorkDescription } from '../../src/model/index.ts';

/** What is left of a work when only the fields that a format holds are looked at, so that two can be compared. */
export function asHeld(work: WorkDescription, fields: readonly HeldField[]): Record<string, unknown> {
  const holds = new Set<string>(fields);
  const has = (field: HeldField) => holds.has(field);
  const marked = (text: InlineMarkup) => (has('markup') ? text : inlineText(plainText(text)));
  const parts: Record<string, (value: never) => unknown> = {
    title: marked,
    vernacularTitle: marked,
    contributions: (all: readonly Contribution[]) => contributionsHeld(all, has),
    source: (source: Source) => sourceHeld(source, has),
    abstract: (abstract: Abstract) => abstractHeld(abstract, has, marked),
  };
  const held: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(work)) {
    if (field !== 'identifiers' && holds.has(field)) {
      const part = parts[field];
      held[field] = part ? part(value as never) : value;
    }
  }
  held.identifiers = Object.fromEntries(
    Object.entries(work.identifiers).filter(([scheme]) => holds.has(`identifiers.${scheme}`)),
  );
  return JSON.parse(JSON.stringify(held)) as Record<string, unknown>;
}

/** Initials follow from the given names where there are any. */
function contributionsHeld(all: readonly Contribution[], has: (field: HeldField) => boolean): unknown {
  return all
    .filter(({ role }) => role === 'author' || has('contributions.editors'))
    .filter(({ contributor }) => contributor.kind === 'person' || has('contributions.groups'))
    .map(({ contributor, role, affiliations, orcid, corresponding, equal, credit }) => ({
      contributor:
        contributor.kind === 'group'
          ? contributor
          : { family: contributor.family, given: contributor.given, suffix: contributor.suffix },
      role,
      affiliations: has('contributions.affiliations') ? affiliations.map(({ text }) => text) : undefined,
      orcid: has('contributions.orcid') ? orcid : undefined,
      corresponding: has('contributions.corresponding') ? corresponding : undefined,
      equal: has('contributions.equal') ? equal : undefined,
      credit: has('contributions.credit') ? credit : undefined,
    }));
}

function sourceHeld(source: Source, has: (field: HeldField) => boolean): unknown {
  return {
    name: source.name,
    abbreviation: has('source.abbreviation') ? source.abbreviation : undefined,
    issns: has('source.issns') ? source.issns?.map(({ issn }) => issn) : undefined,
    isbns: has('source.isbns') ? source.isbns : undefined,
    publisher: has('source.publisher') ? source.publisher : undefined,
    place: has('source.place') ? source.place : undefined,
  };
}

function abstractHeld(
  { sections, rights }: Abstract,
  has: (field: HeldField) => boolean,
  marked: (text: InlineMarkup) => InlineMarkup,
): unknown {
  return {
    rights: has('abstract.rights') ? rights : undefined,
    sections: has('abstract.labels')
      ? sections.map(({ label, text }) => ({ label: label?.toUpperCase(), text: marked(text) }))
      : sections.map(({ text }) => marked(text)).join(' '),
  };
}
