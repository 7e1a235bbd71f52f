import type { Contribution } from '../../../model/index.ts';
import type { EntryFields } from './entry-fields.ts';
import { findByName } from './same-name.ts';

/**
 * Scopus and others list the places of all authors without saying who works where. They are given to authors only
 * where that is certain: one place, or one author; and to the corresponding author, whose address is named.
 */
export function withScopusAddresses(
  byline: readonly Contribution[],
  fields: EntryFields,
): readonly Contribution[] {
  const places = placesIn(fields);
  const authors = byline.filter(
    ({ role, contributor }) => role === 'author' && contributor.kind === 'person',
  );
  const isCertain = places.length > 0 && (places.length === 1 || authors.length === 1);
  if (places.length > 0 && authors.length > 0 && !isCertain)
    fields.notice(
      `The entry lists ${places.length} affiliations without saying whose they are; they were left out but for the corresponding author’s.`,
    );
  const corresponding = correspondingIn(fields, byline);
  return byline.map((contribution) => {
    const isCorresponding = contribution === corresponding?.contribution;
    const own =
      isCertain && authors.includes(contribution) ? places : isCorresponding ? corresponding.places : [];
    return {
      ...contribution,
      affiliations: own.map((text) => ({ text })),
      ...(isCorresponding && { corresponding: true }),
    };
  });
}

function placesIn(fields: EntryFields): readonly string[] {
  const listed =
    fields.all('affiliations').length > 0 ? fields.text('affiliations') : fields.text('affiliation');
  return (listed ?? '').split(/\s*;\s*/).filter((place) => place !== '');
}

/** `S.S. Sana; Department of …, India; email: …` */
function correspondingIn(
  fields: EntryFields,
  byline: readonly Contribution[],
): { readonly contribution: Contribution; readonly places: readonly string[] } | undefined {
  const [name, ...rest] = (fields.text('correspondence_address', 'correspondence_address1') ?? '').split(
    /\s*;\s*/,
  );
  if (name === undefined || name === '') return undefined;
  const contribution = findByName(byline, scopusName(name));
  if (contribution === undefined) return undefined;
  const places = rest.filter((part) => part !== '' && !/^e-?mail:|@/.test(part));
  return { contribution, places };
}

/** `Figueira, J.R.` in older exports, `S.S. Sana` in newer ones. */
function scopusName(name: string): string {
  return name.replace(/\s*[,;]\s*$/, '');
}
