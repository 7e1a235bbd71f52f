import type { Asker, DayCount, Use, UseCount } from '../../reach/index.ts';

const askers: Readonly<Record<Asker, string>> = {
  person: 'people',
  unnamed: 'people who ask not to be counted',
  'ai-agent': 'AI agents, for a person who asks',
  'ai-crawler': 'AI crawlers',
  'search-engine': 'search engines',
  academic: 'scholarly indexes',
  'feed-reader': 'feed readers',
  'social-preview': 'networks, for a preview',
  archiver: 'archives',
  library: 'programs',
  monitoring: 'monitoring',
  'other-robot': 'other robots',
};
const columns: Readonly<Record<Use, string>> = {
  view: 'pages',
  download: 'files',
  card: 'cards',
  embed: 'frames',
};
const nameWidth = 34;
const numberWidth = 9;

export function count(number: number): string {
  return number.toLocaleString('en');
}

/** Who used what how often: a line for each kind of asker. */
export function tableOf(counts: readonly UseCount[]): string {
  const sums = new Map(counts.map(({ use, asker, count: sum }) => [`${use} ${asker}`, sum]));
  const lines = Object.entries(askers).flatMap(([asker, name]) => {
    const numbers = Object.keys(columns).map((use) => sums.get(`${use} ${asker}`) ?? 0);
    return numbers.some((number) => number > 0) ? [lineOf(name, numbers.map(count))] : [];
  });
  return `${lineOf('', Object.values(columns))}${lines.join('')}`;
}

function lineOf(name: string, cells: readonly string[]): string {
  return `${name.padEnd(nameWidth)}${cells.map((cell) => cell.padStart(numberWidth)).join('')}\n`;
}

/** The last days on which a page was looked at. */
export function daysInWords(counts: readonly DayCount[], most: number): string {
  const days = new Map<string, { people: number; robots: number }>();
  for (const { day, use, asker, count: sum } of counts) {
    if (use !== 'view') continue;
    const held = days.get(day) ?? { people: 0, robots: 0 };
    held[asker === 'person' ? 'people' : 'robots'] += sum;
    days.set(day, held);
  }
  const last = [...days].slice(-most);
  if (last.length === 0) return '';
  return `\nPages by day:\n${lineOf('', ['people', 'robots'])}${last
    .map(([day, { people, robots }]) => lineOf(day, [count(people), count(robots)]))
    .join('')}`;
}
