import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { inlineText } from '../src/markup/index.ts';
import type { Work } from '../src/model/index.ts';
import { documentOf, } from '../src/search/engine/document-of-work.ts';
import { idOfNumber } from '../src/search/engine/document.ts';
import { Engine } from '../src/search/engine/engine.ts';
import { mergeSegments } from '../src/search/engine/merge-segments.ts';
import { planOf } from '../src/search/engine/plan.ts';
import { openSegment } from '../src/search/engine/segment.ts';
import { SegmentBuilder } from '../src/search/engine/segment-builder.ts';
import { readQuery } from '../src/search/query/read-query.ts';

const file = '/work/shared/data/abstracts/real.jsonl.gz';
const most = Number(process.argv[2] ?? 20000);
const works: Work[] = [];
for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const r = JSON.parse(line);
  works.push({
    id: idOfNumber(works.length + 1) as Work['id'], version: 1, changedAt: new Date(), identifiers: r.doi ? { doi: r.doi } : {}, type: 'article',
    title: inlineText(r.title ?? ''), contributions: (r.authors ?? []).map((name: unknown) => { const n = String(name); const [family = '', given] = n.split(', '); return { role: 'author', affiliations: [], contributor: { kind: 'person', family, ...(given && { given }) } }; }),
    ...(r.journal && { source: { name: r.journal } }), ...(r.year && { published: { year: Number(r.year) } }),
    abstract: { sections: [{ text: inlineText(r.abstract ?? '') }] },
    keywords: (r.keywords ?? []).map((text: string) => ({ text })), subjects: (r.mesh ?? []).map((name: string) => ({ scheme: 'mesh', name })),
  } as unknown as Work);
  if (works.length >= most) break;
}
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
let t = cpu();
const docs = works.map(documentOf);
console.log('analyse µs/work', ((cpu() - t) * 1000 / works.length).toFixed(1));
t = cpu();
const packed: Uint8Array[] = [];
for (let from = 0; from < docs.length; from += 250) { const b = new SegmentBuilder(); for (const d of docs.slice(from, from + 250)) b.add(d); packed.push(b.finish()); }
console.log('build µs/work', ((cpu() - t) * 1000 / works.length).toFixed(1), 'bytes', packed.reduce((s, p) => s + p.length, 0) / 1e6);
t = cpu();
let level = packed.map(openSegment);
for (let size = 250; level.length > 2; size *= 8) {
  const next = [];
  for (let from = 0; from < level.length; from += 8) {
    const e = new Engine();
    for (const s of level.slice(from, from + 8)) e.append(s);
    next.push(openSegment(mergeSegments(e.parts, { isOldest: from === 0 })));
  }
  level = next;
  if (Math.max(...level.map((s) => s.documents)) * 8 > 65000) break;
}
console.log('merge µs/work', ((cpu() - t) * 1000 / works.length).toFixed(1), 'segments', level.map((s) => s.documents), 'bytes', level.reduce((s, p) => s + p.bytes, 0) / 1e6, 'terms', level.map(s=>s.terms.size));
const engine = new Engine();
for (const s of level) engine.append(s);
const text = works.reduce((s, w) => s + w.title.length + (w.abstract?.sections[0]?.text.length ?? 0), 0);
console.log('text MB', text / 1e6, 'index/text', engine.bytes / text);
for (const q of ['patients', 'patients treatment study', 'patients OR treatment OR study', '"randomized controlled trial"', 'rheumatoid arthritis', '"rheumatoid arthritis"', 'TGF-β', 'tgfb', 'exosom*', 'p*', 'title:cancer', 'title:"breast cancer"', 'tumour', 'year:2010..2015 cancer', 'qzx', 'pati*']) {
  const plan = planOf(readQuery(q).query);
  let a = engine.ask({ plan, order: 'relevance', offset: 0, limit: 10 });
  const n = 20; const s = performance.now();
  for (let i = 0; i < n; i += 1) a = engine.ask({ plan, order: 'relevance', offset: 0, limit: 10 });
  console.log(((performance.now() - s) / n).toFixed(2).padStart(7), 'ms', String(a.total).padStart(7), q, '→', String(works[a.hits[0] ? a.hits[0].id - 1 : -1]?.title).slice(0, 90));
}
console.log('rss MB', process.memoryUsage().rss / 1e6);
import { countFacets } from '../src/search/engine/facets.ts';
for (const q of ['patients', 'cancer', 'rheumatoid arthritis', 'exosom*', 'patients OR treatment OR study']) {
  const plan = planOf(readQuery(q).query);
  let f;
  const n = 20; let s = performance.now();
  let a = engine.ask({ plan, order: 'relevance', offset: 0, limit: 10 });
  for (let i = 0; i < n; i += 1) a = engine.ask({ plan, order: 'relevance', offset: 0, limit: 10 });
  const bare = (performance.now() - s) / n; s = performance.now();
  for (let i = 0; i < n; i += 1) f = countFacets(engine.parts, () => a.bits);
  console.log(q, a.total, 'bare', bare.toFixed(2), 'facets', ((performance.now() - s) / n).toFixed(2), JSON.stringify(f?.subjects.slice(0, 3)), JSON.stringify(f?.authors.slice(0, 3)), JSON.stringify(f?.types));
}
