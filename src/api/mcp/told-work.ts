import * as z from 'zod';
import type { WorkSummary } from '../../catalogue/index.ts';
import { plainText } from '../../markup/index.ts';
import { fullName, type Standing } from '../../model/index.ts';
import type { Addresses } from '../answers/addresses.ts';
import { recordText } from './record-text.ts';

const longestTitle = 600;
const longestName = 120;

export const toldWork = z.object({
  id: z.string(),
  warning: z.string().optional().describe('To be said before anything else of this work'),
  title: z.string(),
  contributors: z.string(),
  source: z.string().optional(),
  year: z.number().optional(),
  type: z.string(),
  address: z.string().describe('Give it with every statement from this work'),
});
export type ToldWork = z.infer<typeof toldWork>;

const warnings: Readonly<Record<Exclude<Standing, 'sound'>, string>> = {
  retracted: 'RETRACTED: this work must not be relied upon. Say so wherever you mention it.',
  'partly-retracted':
    'PARTLY RETRACTED: part of this work must not be relied upon. Say so wherever you mention it.',
  concern: 'EXPRESSION OF CONCERN: the editors doubt this work. Say so wherever you mention it.',
  corrected: 'CORRECTED: a correction of this work was published; look at it before you rely on details.',
};

export function warningOf(standing: Standing): string | undefined {
  return standing === 'sound' ? undefined : warnings[standing];
}

/** A work as a model is told of it in lists. */
export function toToldWork(summary: WorkSummary, addresses: Addresses): ToldWork {
  const { id, slug, title, type, year, source, contributors, contributorCount, standing } = summary;
  const warning = warningOf(standing);
  const names = contributors.map((one) => recordText(fullName(one), longestName)).join('; ');
  const others = contributorCount - contributors.length;
  return {
    id,
    ...(warning !== undefined && { warning }),
    title: recordText(plainText(title), longestTitle),
    contributors: others > 0 ? `${names}; and ${others} more` : names,
    ...(source && { source: recordText(source.name, longestTitle) }),
    ...(year !== undefined && { year }),
    type,
    address: addresses.page(id, slug),
  };
}

/** The warnings of some works in our own words, by id, to stand before all texts. */
export function warningsOf(
  works: readonly { readonly id: string; readonly warning?: string | undefined }[],
): string[] {
  return works.flatMap(({ id, warning }) => (warning === undefined ? [] : [`${id}: ${warning}`]));
}
