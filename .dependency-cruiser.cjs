// The table of rooms: which room may enter which other, and only by its door (docs/architecture.md says why).
const ground = ['model', 'markup'];
const readers = ['search', 'related', 'people', 'plain', 'summaries'];
/** room → rooms it may import; a `(type)` room only for its types. */
const may = {
  model: [],
  markup: ['model'],
  text: [],
  formats: ['text'],
  catalogue: ['text'],
  intake: ['formats', 'catalogue (type)'],
  search: ['text', 'catalogue (type)'],
  related: ['text', 'catalogue (type)'],
  people: ['text', 'catalogue (type)'],
  plain: ['text', 'catalogue (type)'],
  summaries: ['text', 'plain', 'catalogue (type)'],
  ui: [],
  site: [
    'ui',
    'formats',
    'text',
    'catalogue (type)',
    'reach (type)',
    ...readers.map((room) => `${room} (type)`),
  ],
  syndication: ['formats', 'catalogue (type)', ...readers.map((room) => `${room} (type)`)],
  api: ['formats', 'catalogue (type)', ...readers.map((room) => `${room} (type)`)],
  outreach: ['catalogue (type)'],
  reach: [],
  desk: [
    'ui',
    'intake',
    'outreach',
    'catalogue (type)',
    'syndication (type)',
    ...readers.map((room) => `${room} (type)`),
  ],
};
const upstairs = ['server', 'cli'];
const rooms = [...Object.keys(may), ...upstairs];
const tests = '\\.test\\.ts$';
const shared = '^src/(?:effects|urls)\\.ts$';

const roomRules = Object.entries(may).flatMap(([room, allowed]) => {
  const all = [
    room,
    ...(room === 'model' ? [] : ground),
    ...allowed.map((name) => name.replace(' (type)', '')),
  ];
  const typeOnly = allowed
    .filter((name) => name.endsWith(' (type)'))
    .map((name) => name.replace(' (type)', ''));
  const rules = [
    {
      name: `${room}-knows-only-whom-it-may`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: tests },
      to: { path: '^src/', pathNot: [`^src/(?:${all.join('|')})/`, ...(room === 'model' ? [] : [shared])] },
    },
  ];
  if (typeOnly.length > 0)
    rules.push({
      name: `${room}-takes-only-types`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: tests },
      to: { path: `^src/(?:${typeOnly.join('|')})/`, dependencyTypesNot: ['type-only'] },
    });
  return rules;
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    ...rooms.map((room) => ({
      name: `${room}-is-entered-by-its-door`,
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/${room}/`] },
      to: { path: `^src/${room}/`, pathNot: `^src/${room}/index\\.ts$` },
    })),
    {
      name: 'model-needs-nothing',
      severity: 'error',
      from: { path: '^src/model/', pathNot: tests },
      to: { dependencyTypes: ['npm', 'core'] },
    },
    {
      name: 'only-the-server-knows-hono',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(?:server|api)/', '^src/app\\.ts$'] },
      to: { path: 'node_modules/(?:hono|@hono)/' },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '^src/ui/browser/' },
  },
};
