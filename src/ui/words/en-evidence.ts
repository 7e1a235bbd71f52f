import { counted } from './en-format.ts';

/** Why works are taken to be a person's, and affiliations the institution's. */
export const evidenceInEnglish = {
  title: (name: string): string => `Why these are publications of ${name}`,
  step: 'What speaks for each',
  link: 'What speaks for each publication',
  explain:
    'A record that names an ORCID iD, or a decision of the office, settles whose publication it is. Everything else is found by the name and by what publications have in common; beside each stands what was found.',
  signed: 'Signed',
  by: {
    orcid: 'The record names the ORCID iD.',
    curator: 'The office decided it.',
    name: 'As other publications here:',
    alone: 'No other publication of that name comes near enough.',
    unseen: 'It has only just come; the name is all that was looked at.',
  },
  names: {
    full: 'the same full name',
    first: 'the same first and family name',
    variant: 'the name in another spelling',
    initials: 'the same initials',
    initial: 'the same initial',
    family: 'the same family name',
  },
  coauthors: (count: number, some: readonly string[]): string =>
    `${counted(count, 'shared co-author', 'shared co-authors')} (${some.join(', ')}${count > some.length ? ' …' : ''})`,
  shares: {
    mail: 'the same e-mail address',
    place: 'words of the affiliation',
    subject: 'subjects',
    source: 'the same source',
  },
  /** Not a counted share: the reckoning was not calibrated. */
  sure: (percent: number): string =>
    percent >= 98 ? '(all but certain)' : percent >= 90 ? '(very likely)' : '(likely)',
  affiliations: {
    title: 'How the affiliations were read',
    step: 'Affiliations',
    link: 'How departments were recognised in these',
    explain:
      'Each affiliation is cut into its parts, and these are compared with the names of the institution and of its departments and centres. A decision of the office settles it.',
    none: 'No affiliations are known of this publication.',
    ours: {
      named: 'Of the institution, which it names.',
      'stands-alone': 'Of the institution: it names a part of it that needs no further name.',
      'unit-and-parent': 'Of the institution: it names a department together with what that is part of.',
      curator: 'The office decided it:',
    },
    notOurs: 'Not taken to be of the institution.',
    noUnit: 'No department was recognised.',
    inTheWords: 'in the words',
    saysName: 'was read as',
    agree: (percent: string): string => `(${percent} of the words agree)`,
  },
};
