/** The way from one work to another. */
export const pathInEnglish = {
  title: 'Reading path',
  explain:
    'Choose two publications. The path leads from one to the other by publications that are related, each with what it has in common with the one before.',
  from: 'From',
  to: 'To',
  hint: 'Title, DOI, PMID or address',
  verb: 'Find the path',
  whichFrom: 'Which one do you start from?',
  whichTo: 'Which one do you want to reach?',
  unknown: (text: string): string => `Nothing was found for “${text}”.`,
  unknownNext: 'Some words of the title, a DOI, a PMID or the address of its page will do.',
  same: 'Both are the same publication.',
  none: 'No path was found between the two.',
  noneNext: 'What they are about lies too far apart, or one of them is near to nothing held here.',
  way: 'The path',
  steps: (count: number): string =>
    count === 1
      ? 'One step: the two are closely related.'
      : `${count} steps. Each says what it shares with the one before.`,
  ties: {
    'same-study': 'reports the same study',
    cites: 'cites the one before',
    cited: 'cited by the one before',
    'shared-references': 'cites some of the same works',
    team: 'same team',
  },
  start: 'Find a path from here to another publication',
};
