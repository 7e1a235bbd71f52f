import type { Location, OpenAccess, WorkDescription } from '../../../model/index.ts';
import { licenseIn } from '../../fields/license.ts';
import type { EntryFields } from './entry-fields.ts';

/** How open the work is, where it can be read, and under which licence. */
export function accessIn(
  fields: EntryFields,
  rights: string | undefined,
): Pick<WorkDescription, 'license' | 'locations' | 'openAccess'> {
  const openAccess = openAccessIn(fields);
  const locations = locationsIn(fields);
  const license = licenseIn(fields.verbatim('license', 'copyright', 'rights')) ?? licenseIn(rights);
  return {
    ...(license !== undefined && { license }),
    ...(locations.length > 0 && { locations }),
    ...(openAccess !== undefined && { openAccess }),
  };
}

const colours: readonly OpenAccess[] = ['diamond', 'gold', 'hybrid', 'bronze', 'green'];

/** `OA = {gold, Green Published}` of Web of Science; `All Open Access; Gold Open Access` in the note of Scopus. */
function openAccessIn(fields: EntryFields): OpenAccess | undefined {
  const note = fields.text('note') ?? '';
  const stated = (fields.text('oa') ?? (/open access/i.test(note) ? note : '')).toLowerCase();
  return colours.find((colour) => stated.includes(colour));
}

/** Addresses of copies; those of databases lead to a description only. */
function locationsIn(fields: EntryFields): readonly Location[] {
  const address =
    fields.verbatim('url', 'ee', 'link') ??
    /^\\url\{([^}]+)\}$/.exec(fields.raw('howpublished')?.trim() ?? '')?.[1];
  const url = address === undefined ? undefined : address.split(/\s+/)[0];
  if (url === undefined || !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url)) return [];
  if (
    /^https?:\/\/(?:dx\.)?doi\.org\/|scopus\.com|webofscience|^https?:\/\/(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi/i.test(
      url,
    )
  )
    return [];
  const isPdf = /\.pdf(?:[?#]|$)/i.test(url);
  return [isPdf ? { url, kind: 'full-text', mediaType: 'application/pdf' } : { url, kind: 'landing-page' }];
}
