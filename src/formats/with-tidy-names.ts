import type { Contribution, PersonName, WorkDescription } from '../model/index.ts';
import { cleanName } from '../text/index.ts';
import type { ImportFormat, Reading } from './format.ts';

const letter = /\p{L}/u;
/** An address of e-mail, or something behind a comma or semicolon: `Smith, MD (smith@example.org)`. */
const moreThanName = /@|[,;]/;

/**
 * The same format with names as people write them: what records put into names besides, degrees and addresses of e-mail,
 * is left out (the record keeps it), and so is whoever has no letter for a name.
 */
export function withTidyNames(format: ImportFormat): ImportFormat {
  return {
    ...format,
    describe(payload) {
      const description = format.describe(payload);
      return description && tidy(description);
    },
    createReader(limits) {
      const reader = format.createReader(limits);
      return {
        *push(bytes) {
          for (const reading of reader.push(bytes)) yield tidyReading(reading);
        },
        *end() {
          for (const reading of reader.end()) yield tidyReading(reading);
        },
      };
    },
  };
}

function tidyReading(reading: Reading): Reading {
  if (reading.kind !== 'record') return reading;
  const description = tidy(reading.description);
  if (description === reading.description) return reading;
  const isShorter = description.contributions.length < reading.description.contributions.length;
  const notices = isShorter ? ['A contributor without any name was left out.'] : [];
  return {
    ...reading,
    description,
    ...((reading.notices || isShorter) && { notices: [...(reading.notices ?? []), ...notices] }),
  };
}

function tidy(description: WorkDescription): WorkDescription {
  if (!description.contributions.some(isUntidy)) return description;
  const contributions = description.contributions.flatMap((one): readonly Contribution[] => {
    const { contributor } = one;
    if (contributor.kind === 'group' || !isUntidy(one)) return [one];
    const tidied = tidyName(contributor);
    return tidied === undefined ? [] : [{ ...one, contributor: tidied }];
  });
  return { ...description, contributions };
}

function isUntidy({ contributor }: Contribution): boolean {
  if (contributor.kind === 'group') return false;
  const { family, given = '', suffix = '' } = contributor;
  return (
    moreThanName.test(family) || moreThanName.test(given) || suffix.includes('@') || !letter.test(family)
  );
}

function tidyName(contributor: PersonName): PersonName | undefined {
  const { suffix: _, given: printed, ...rest } = contributor;
  const { family, given, suffix } = cleanName(contributor);
  if (!letter.test(family)) return letter.test(given) ? { ...rest, family: given } : undefined;
  // Initials that stand for themselves are no given name.
  const isGiven = given !== '' && (printed !== undefined || contributor.initials === undefined);
  return { ...rest, family, ...(isGiven && { given }), ...(suffix !== '' && { suffix }) };
}
