import type {
  Chemical,
  Contribution,
  Event,
  InlineMarkup,
  Location,
  OpenAccess,
  PartialDate,
  Series,
  WorkDescription,
} from '../../model/index.ts';
import { dateRule, pagesRule, plainRule, sourceRule, titleRule, typeRule } from './bibliographic-rules.ts';
import {
  abstractRule,
  accessionsRule,
  fundingRule,
  historyRule,
  keywordsRule,
  otherAbstractsRule,
  publicationTypesRule,
  referencesRule,
  relationsRule,
  subjectsRule,
  vernacularTitleRule,
} from './content-rules.ts';
import { contributionsRule } from './contributions-rule.ts';
import { addsUp, type FieldRule, mostTrusted, sameJson, united } from './field-rule.ts';

export type MergedField = Exclude<keyof WorkDescription, 'identifiers'>;

const languagesRule: FieldRule<readonly string[]> = { pick: mostTrusted(), agrees: sameJson };
const chemicalsRule: FieldRule<readonly Chemical[]> = {
  pick: mostTrusted(),
  agrees: (picked, stated) => stated.every(({ name }) => picked.some((one) => one.name === name)),
};
/** Who knows of no free copy does not contradict who knows of one. */
const openAccessRule: FieldRule<OpenAccess> = {
  pick: mostTrusted((other, best) => best === 'closed' && other !== 'closed'),
  agrees: (picked, stated) => picked === stated || stated === 'closed',
};
/** Nobody counts all, and nobody counts too many: the fullest count. */
const citationCountRule: FieldRule<number> = {
  pick: mostTrusted((other, best) => other > best),
  agrees: addsUp,
};
const seriesRule: FieldRule<Series> = {
  pick: mostTrusted(
    (other, best) => best.number === undefined && other.number !== undefined && isAlike(best, other),
  ),
  agrees: isAlike,
};
const eventRule: FieldRule<Event> = {
  pick: mostTrusted(
    (other, best) => isAlike(best, other) && Object.keys(other).length > Object.keys(best).length,
  ),
  agrees: isAlike,
};
/** One address is one copy, however it is written. */
const locationsRule: FieldRule<readonly Location[]> = {
  pick: united(
    ({ url }) => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''),
    (known, other) => (Object.keys(other).every((field) => field in known) ? known : { ...other, ...known }),
  ),
  agrees: addsUp,
};

function isAlike(a: { readonly name: string }, b: { readonly name: string }): boolean {
  return plainRule.agrees(a.name, b.name);
}

type Rules = {
  readonly [F in MergedField]: FieldRule<NonNullable<WorkDescription[F]>>;
};

/** For each field, how the words of several records become one; in the order in which a description is written. */
export const rules: Rules = {
  type: typeRule,
  publicationTypes: publicationTypesRule,
  title: titleRule satisfies FieldRule<InlineMarkup>,
  vernacularTitle: vernacularTitleRule,
  languages: languagesRule,
  contributions: contributionsRule satisfies FieldRule<readonly Contribution[]>,
  source: sourceRule,
  volume: plainRule,
  issue: plainRule,
  pages: pagesRule,
  articleNumber: plainRule,
  edition: plainRule,
  series: seriesRule,
  event: eventRule,
  published: dateRule satisfies FieldRule<PartialDate>,
  publishedOnline: dateRule,
  history: historyRule,
  abstract: abstractRule,
  otherAbstracts: otherAbstractsRule,
  subjects: subjectsRule,
  keywords: keywordsRule,
  chemicals: chemicalsRule,
  funding: fundingRule,
  accessions: accessionsRule,
  references: referencesRule,
  relations: relationsRule,
  license: plainRule,
  locations: locationsRule,
  openAccess: openAccessRule,
  conflictOfInterest: plainRule,
  citationCount: citationCountRule,
};
