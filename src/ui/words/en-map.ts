import { counted } from './en-format.ts';

/** The map of all works. */
export const mapInEnglish = {
  title: 'Map of topics',
  explain:
    'Each dot is a publication. Those that are alike stand near each other, and where many do, the land rises. Topics are named by the terms that their publications share.',
  about: (works: number, topics: number): string =>
    `${counted(works, 'publication', 'publications')} in ${counted(topics, 'topic', 'topics')}, placed by likeness. The table below says the same.`,
  none: 'There is no map yet.',
  noneNext:
    'It is drawn as soon as some thirty publications that are alike are held; until then, the list has them all.',
  topics: 'The topics',
  leftOut: 'Notices that retract or correct other publications are left out, on the map and here.',
  topic: 'Topic',
  part: 'Its parts, or its terms',
  various: 'Various',
  closer: 'Closer',
  farther: 'Farther away',
  whole: 'The whole map',
  hint: 'Drag to move; plus, minus, 0 and the arrow keys work too.',
  topicLead: (works: string): string => `${works} stand near each other on the map.`,
  shared: 'What they share:',
};
