import type { Random } from './random.ts';

/** Pieces that have broken readers and pages before. */
const nasty = [
  '<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"/>',
  '<i onclick="alert(1)">i</i>',
  '<a href="javascript:alert(1)">a</a>',
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
  '<mml:math href="javascript:alert(1)"><mml:mi mathvariant="&quot; onload=&quot;x">x</mml:mi></mml:math>',
  '<svg onload="x"/>',
  '<annotation-xml encoding="text/html"><i>x</i></annotation-xml>',
  '&lt;i&gt;a&lt;/i&gt;&lt;/sub&gt;',
  '&lt;b onclick=x&gt;a&lt;/b&gt;',
  '&#60;script&#62;',
  '&#0;',
  '&#xD800;',
  '&#x10FFFF;',
  '&nosuch;',
  '&amp;lt;b&amp;gt;',
  '&alpha;',
  ']]>',
  '<![CDATA[<script>x</script>]]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<PubmedArticle>',
  '</PubmedArticle>',
  '</PubmedArticleSet>',
  '<PMID>7</PMID>',
  '<record>',
  '</record>',
  '<record><header>',
  '<article>',
  '</article>',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ufffe',
  'İ\u0301',
  '😀',
  '"',
  "'",
  '<',
  '>',
  '&',
  '<i',
  '</',
  '{}\\$%',
  '\n@article{',
  '@string{x = "y"}',
  '\\frac{',
  '$x_{\\sqrt 2}$',
  ' crossref = {a},',
  '\\textless script\\textgreater',
  '\r\nER  - \r\n',
  '__proto__',
  '{"',
  '"}',
  '","',
  '":[{"a":',
  ']},{',
  'null',
  '[[[[[[[[[[',
  '\\u0000\\ud800',
  '\\',
  '{"items":[',
  '"__proto__":{"title":["x"]},',
  ' constructor="x" __proto__="y"',
];

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const mutations: readonly Mutation[] = [
  flip,
  insertNasty,
  insertNasty,
  cut,
  repeat,
  swapTags,
  growAttribute,
  truncate,
  nest,
];

/** A file with one to six things wrong with it. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  let mutated: Buffer = Buffer.from(bytes);
  for (let times = 1 + random.upTo(6); times > 0; times -= 1)
    mutated = random.pick(mutations)(mutated, random);
  return mutated;
}

function flip(bytes: Buffer, random: Random): Buffer {
  for (let times = 1 + random.upTo(4); times > 0 && bytes.length > 0; times -= 1)
    bytes[random.upTo(bytes.length)] = random.upTo(256);
  return bytes;
}

function insertNasty(bytes: Buffer, random: Random): Buffer {
  return splice(bytes, placeFor(bytes, random), 0, Buffer.from(random.pick(nasty)));
}

function cut(bytes: Buffer, random: Random): Buffer {
  return splice(bytes, placeFor(bytes, random), random.upTo(random.pick([4, 40, 400])), Buffer.alloc(0));
}

function repeat(bytes: Buffer, random: Random): Buffer {
  const at = placeFor(bytes, random);
  const piece = Buffer.from(bytes.subarray(at, at + random.upTo(300)));
  return splice(bytes, placeFor(bytes, random), 0, piece);
}

function swapTags(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString('latin1');
  const tags = [...text.matchAll(/<[^<>]{1,60}>/g)];
  if (tags.length < 2) return bytes;
  const [one, other] = [random.pick(tags), random.pick(tags)].sort((a, b) => a.index - b.index);
  if (one === undefined || other === undefined || one === other) return bytes;
  return Buffer.from(
    text.slice(0, one.index) +
      other[0] +
      text.slice(one.index + one[0].length, other.index) +
      one[0] +
      text.slice(other.index + other[0].length),
    'latin1',
  );
}

function growAttribute(bytes: Buffer, random: Random): Buffer {
  const at = bytes.indexOf(0x3e, random.upTo(bytes.length + 1));
  const value = random.pick(['x', '&amp;', '"', '<', "'"]).repeat(random.pick([1, 100, 20_000]));
  return at === -1
    ? bytes
    : splice(bytes, at, 0, Buffer.from(` ${random.pick(['Label', 'IdType', 'a'])}="${value}"`));
}

function truncate(bytes: Buffer, random: Random): Buffer {
  return random.upTo(4) === 0 ? bytes.subarray(0, random.upTo(bytes.length + 1)) : bytes;
}

function nest(bytes: Buffer, random: Random): Buffer {
  const depth = random.pick([3, 90, 3000]);
  const name = random.pick(['i', 'sub', 'ReferenceList', 'mml:mrow', 'Section']);
  const nested = `${`<${name}>`.repeat(depth)}deep${`</${name}>`.repeat(depth)}`;
  return splice(bytes, placeFor(bytes, random), 0, Buffer.from(nested));
}

/** Anywhere, or more often between a tag and its text, where damage goes deeper. */
function placeFor(bytes: Buffer, random: Random): number {
  const anywhere = random.upTo(bytes.length + 1);
  const behind = bytes.indexOf(0x3e, anywhere);
  return random.upTo(3) === 0 || behind === -1 ? anywhere : behind + 1;
}

function splice(bytes: Buffer, at: number, remove: number, insert: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
}
