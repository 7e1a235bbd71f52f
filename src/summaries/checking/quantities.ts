/** A number that a text says, whichever way. */
export interface Quantity {
  readonly value: number;
  /** `%`, a unit of time in days, of length in metres, of mass in grams; '' for a bare number. */
  readonly kind: '%' | 'time' | 'length' | 'mass' | '';
  /** The value in days, metres or grams. */
  readonly size: number;
  /** Said to be rough: `about`, `nearly`. */
  readonly isRough: boolean;
  /** As it stands, from where to where. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const wordValues = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, at) => [word, (at + 2) * 10] as const),
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
]);
const fractions = new Map([
  ['half', 50],
  ['halved', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['tenth', 10],
]);
const multiples = new Map([
  ['once', 1],
  ['twice', 2],
  ['doubled', 2],
  ['double', 2],
  ['tripled', 3],
  ['both', 2],
]);
const units: Readonly<Record<string, readonly ['time' | 'length' | 'mass', number]>> = {
  second: ['time', 1 / 86_400],
  minute: ['time', 1 / 1440],
  min: ['time', 1 / 1440],
  hour: ['time', 1 / 24],
  h: ['time', 1 / 24],
  day: ['time', 1],
  week: ['time', 7],
  fortnight: ['time', 14],
  month: ['time', 30.4],
  year: ['time', 365],
  decade: ['time', 3650],
  mm: ['length', 0.001],
  cm: ['length', 0.01],
  m: ['length', 1],
  metre: ['length', 1],
  meter: ['length', 1],
  km: ['length', 1000],
  feet: ['length', 0.305],
  mg: ['mass', 0.001],
  g: ['mass', 1],
  kg: ['mass', 1000],
  μg: ['mass', 1e-6],
  µg: ['mass', 1e-6],
  gram: ['mass', 1],
};

const number = String.raw`\d{1,3}(?:[\s,٬]\d{3})+(?!\d)|\d+(?:[.٫·]\d+)?`;
const below = `(?:${tens.join('|')})(?:[- ](?:${small.slice(1, 10).join('|')}))?|${small.join('|')}`;
const spelled = `(?:${below})(?: (?:hundred|thousand|million)(?: (?:and )?(?:${below}))?)?`;
const pattern = new RegExp(
  `(?<![\\w.])(?:(${number})|(${spelled})\\b|\\b(${[...fractions.keys()].join('|')})\\b|\\b(${[...multiples.keys()].join('|')})\\b|\\b(an?)(?= (?:second|minute|hour|day|week|month|year|decade)\\b))`,
  'gi',
);
const after = /^(?:[ -]|fold)?(%|percent\b|per cent\b|percentage|[a-zμµ]+)/i;
const rough =
  /\b(?:about|around|nearly|almost|roughly|some|over|more than|less than|under|just|close to|up to|approximately|well)\s*$/i;
const persianDigits = /[۰-۹٠-٩]/g;

/** Every number in a text, in figures (Persian ones too) and in English words. */
export function quantitiesIn(given: string): readonly Quantity[] {
  const text = given.replace(persianDigits, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/٪/g, '%');
  const found: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, figures, words, fraction, multiple] = match;
    const start = match.index;
    const end = start + whole.length;
    // A part of a name: `type 2`, `COVID-19`, `IL-10`.
    if (
      /\b(?:type|types|grade|stage|phase|covid|level|SGLT|GLP|CD|PD|miR|IL|day)[- ]?$/i.test(
        text.slice(Math.max(0, start - 8), start),
      ) &&
      figures !== undefined &&
      !/day/i.test(text.slice(Math.max(0, start - 4), start))
    )
      continue;
    if (figures !== undefined && /[a-z]-$/i.test(text.slice(Math.max(0, start - 2), start))) continue;
    const value =
      figures !== undefined
        ? Number(figures.replace(/[\s,٬]/g, '').replace(/[٫·]/, '.'))
        : words !== undefined
          ? valueOfWords(words)
          : fraction !== undefined
            ? (fractions.get(fraction.toLowerCase()) ?? 0)
            : (multiples.get((multiple ?? '').toLowerCase()) ?? 1);
    const unit = unitAround(text, start, end, fraction !== undefined);
    found.push({
      value,
      kind: unit[0],
      size: value * unit[1],
      isRough: rough.test(text.slice(Math.max(0, start - 20), start)) || fraction !== undefined,
      text: given.slice(start, end),
      start,
      end,
    });
  }
  return joined(found, text);
}

/** The unit behind a number, or before it: `month 6`. */
function unitAround(
  text: string,
  start: number,
  end: number,
  isFraction: boolean,
): readonly [Quantity['kind'], number] {
  const behind = unitAfter(text.slice(end), isFraction);
  if (behind[0] !== '') return behind;
  const before = /\b(day|week|month|year) (?:\d+ and )?$/i.exec(
    text.slice(Math.max(0, start - 14), start),
  )?.[1];
  return (before !== undefined && units[before.toLowerCase()]) || behind;
}

/**
 * The numbers of a sentence, and again with the unit of their neighbours those that stand bare beside one:
 * `5.1 against 8.7 months`, `at one month and 70% at six`.
 */
export function withInherited(all: readonly Quantity[], text: string): readonly Quantity[] {
  const more = all.flatMap((one, at) => {
    if (one.kind !== '') return [];
    const next = all[at + 1];
    const isPaired =
      next?.kind && /^ (?:against|and|or|to|vs\.?|versus|than) $/.test(text.slice(one.end, next.start));
    const isAfter = /\b(?:at|by|and|to|against|after) $/.test(
      text.slice(Math.max(0, one.start - 9), one.start),
    );
    const before = isAfter ? all.slice(0, at).reverse() : [];
    // Which of the units before is meant cannot be told: either may be.
    const wholes = isPaired
      ? [next]
      : [before.find(({ kind }) => kind !== '' && kind !== '%'), before.find(({ kind }) => kind === '%')];
    return wholes.flatMap((whole) =>
      whole === undefined || whole.value === 0
        ? []
        : [{ ...one, kind: whole.kind, size: (one.value * whole.size) / whole.value }],
    );
  });
  return [...all, ...more];
}

function unitAfter(rest: string, isFraction: boolean): readonly [Quantity['kind'], number] {
  if (isFraction) return ['%', 1];
  // The first of `three to six weeks` is of weeks as well.
  const ranged = /^(?: (?:to|and|or) |[-–])(?:\d+(?:\.\d+)?|[a-z]+) ?(%|[a-z]+)/i.exec(rest);
  for (const one of [after.exec(rest)?.[1], ranged?.[1]]) {
    const word = one?.toLowerCase() ?? '';
    if (word === '%' || word === 'percent' || word === 'per') return ['%', 1];
    const unit = units[word] ?? (word.length > 2 ? units[word.replace(/s$/, '')] : undefined);
    if (unit !== undefined) return unit;
  }
  return ['', 1];
}

function valueOfWords(words: string): number {
  let total = 0;
  for (const word of words.toLowerCase().split(/[- ]/)) {
    const value = wordValues.get(word);
    if (value === undefined) continue;
    if (value >= 100) total = Math.max(1, total) * value;
    else total += value;
  }
  return total;
}

/** `six in ten`, `two of five`, `two thirds` and `three quarters` are one number, in percent. */
function joined(all: readonly Quantity[], text: string): readonly Quantity[] {
  const kept: Quantity[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const one = all[at] as Quantity;
    const next = all[at + 1];
    const between = next === undefined ? '' : text.slice(one.end, next.start);
    const isShare =
      next !== undefined &&
      ((/^ (?:[a-z]+ )?(?:in|out of|in every) $/i.test(between) &&
        [5, 10, 12, 20, 100, 1000].includes(next.value)) ||
        (between === ' ' && fractions.has(next.text.toLowerCase())));
    if (isShare && next !== undefined) {
      const share = between === ' ' ? one.value * next.value : (100 * one.value) / next.value;
      kept.push({
        ...one,
        value: share,
        size: share,
        kind: '%',
        isRough: true,
        text: text.slice(one.start, next.end),
        end: next.end,
      });
      at += 1;
    } else kept.push(one);
  }
  return kept;
}
