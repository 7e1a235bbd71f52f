import { bCubed } from './people/b-cubed.ts';
import { type Harder, type Hidden, hide } from './people/hidden.ts';
import { identifications } from './people/identifications.ts';
import { reportScripts } from './people/names/report-scripts.ts';
import { publishedWorks } from './people/published-works.ts';

/**
 * npm run evaluate:people: how well contributions are told apart and put together, on real records whose ORCID iDs
 * are hidden. B³ over contributions whose ORCID iD is known; all others stand in the same collection.
 */
const settings: readonly (readonly [string, Harder])[] = [
  ['Names as printed', {}],
  ['Given names cut to initials in every other work', { initials: 'half' }],
  ['Given names cut to initials everywhere', { initials: 'all' }],
  ['300 family names for all', { families: 300 }],
  ['300 family names for all, initials in every other work', { families: 300, initials: 'half' }],
];

for (const line of reportScripts()) console.log(line);
const works = publishedWorks();
if (works.length === 0)
  console.log('Left out: there are no real records (set LECTERN_DATA to the folder that has them).');
const only = process.argv[2];
for (const [heading, harder] of works.length === 0
  ? []
  : settings.filter((_, at) => only === undefined || only.includes(String(at)))) {
  const signed = hide(works, harder);
  const labelled = signed.filter(({ truth }) => truth !== undefined);
  const people = Map.groupBy(labelled, ({ truth }) => truth);
  const several = [...people.values()].filter(({ length }) => length > 1).length;
  const peopleOf = new Map(
    [...Map.groupBy(labelled, ({ block }) => block)].map(([block, own]) => [
      block,
      new Set(own.map(({ truth }) => truth)).size,
    ]),
  );
  const isAmbiguous = ({ block }: Hidden) => (peopleOf.get(block) ?? 0) > 1;
  const ambiguous = [...peopleOf.values()].filter((number) => number > 1).length;
  console.log(
    `\n${heading}: ${signed.length} contributions, ${labelled.length} with an ORCID iD, of ${people.size} people (${several} with several); ${ambiguous} of ${peopleOf.size} blocks are of several people`,
  );
  for (const [name, identify] of Object.entries(identifications)) {
    const started = performance.now();
    const clusters = identify(signed);
    const took = performance.now() - started;
    for (const [part, judged] of [
      ['development', ({ half }: Hidden) => half === 'development'],
      ['held out', ({ half }: Hidden) => half === 'held-out'],
      ['ambiguous, development', (one: Hidden) => one.half === 'development' && isAmbiguous(one)],
      ['ambiguous, held out', (one: Hidden) => one.half === 'held-out' && isAmbiguous(one)],
    ] as const) {
      const { contributions, precision, recall, f1 } = bCubed(clusters, judged);
      const figures = [precision, recall, f1].map((figure) => figure.toFixed(4)).join('  ');
      console.log(`  ${name.padEnd(36)}${part.padEnd(24)}${String(contributions).padStart(6)}  ${figures}`);
    }
    if (took > 100) console.log(`  ${''.padEnd(36)}${(took / 1000).toFixed(1)} s`);
  }
}
