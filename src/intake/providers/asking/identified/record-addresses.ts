import * as z from 'zod';

function address(agency: string) {
  return z
    .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
    .optional()
    .describe(`where ${agency} is asked for records, if not at its usual address`);
}

/** Settings of providers that only name works, whose records others have. */
export const recordAddresses = {
  crossref: address('Crossref'),
  datacite: address('DataCite'),
  pubmed: address('PubMed'),
};

export interface RecordAddresses {
  readonly crossref?: string | undefined;
  readonly datacite?: string | undefined;
  readonly pubmed?: string | undefined;
}

/** The formats in which the records come. */
export const recordFormats = ['crossref', 'datacite', 'pubmed-xml'] as const;
