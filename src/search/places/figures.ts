import { type Bits, countBits, hasBit, keepCommon, listBits } from '../engine/bits.ts';
import { flags, typeOfFlags, values } from '../engine/document-of-work.ts';
import type { Engine } from '../engine/engine.ts';
import { evaluate, type Groups } from '../engine/evaluate.ts';
import { countValues } from '../engine/facet-values.ts';
import { mostDocuments } from '../engine/layout.ts';
import type { Plan } from '../engine/plan.ts';
import type { LiveSegment } from '../engine/segment.ts';
import type { PlaceFigures, YearFigures } from '../search-index.ts';

const latestYear = 3000;
const sourcesTold = 10;
const typesAtMost = 32;
const listed = new Uint16Array(mostDocuments);

/** Counts the works of a place by year, kind and access, and by year for the subjects that most of them have. */
export function figuresOf({ parts, facetNumbers }: Engine, plan: Plan, groups: Groups): PlaceFigures {
  const bits = bitsOf(parts, plan, groups);
  const byYearAndType = new Uint32Array(latestYear * typesAtMost);
  const open = new Uint32Array(latestYear);
  for (const [part, { segment }] of parts.entries()) {
    const count = listBits(bits[part] ?? new Uint32Array(), listed);
    for (let at = 0; at < count; at += 1) {
      const document = listed[at] ?? 0;
      const year = Math.min(latestYear - 1, segment.years[document] ?? 0);
      const facts = segment.flags[document] ?? 0;
      const cell = year * typesAtMost + (facts >>> 11);
      byYearAndType[cell] = (byYearAndType[cell] ?? 0) + 1;
      open[year] = (open[year] ?? 0) + (facts & flags['open-access']);
    }
  }
  const years: YearFigures[] = [];
  for (let year = 1; year < latestYear; year += 1) {
    const counts = byYearAndType.subarray(year * typesAtMost, (year + 1) * typesAtMost);
    const types = [...counts].flatMap((works, type) =>
      works === 0 ? [] : { value: typeOfFlags(type << 11), works },
    );
    const works = types.reduce((sum, one) => sum + one.works, 0);
    if (works > 0) years.push({ year, works, openAccess: open[year] ?? 0, types });
  }
  const [subjects = [], sources = []] = countValues(parts, bits, facetNumbers, [
    { facet: 'subjects', selected: [] },
    { facet: 'sources', selected: [] },
  ]);
  const overYears = (counted: typeof subjects, beginning: string) =>
    counted.map(({ value, works }) => ({
      name: value,
      works,
      years: yearsOf(beginning + value, parts, bits),
    }));
  return {
    works: bits.reduce((sum, own) => sum + countBits(own), 0),
    openAccess: open.reduce((sum, count) => sum + count, 0),
    years,
    subjects: overYears(subjects, values.subject),
    sources: overYears(sources.slice(0, sourcesTold), values.source),
  };
}

/** How many works a plan asks for. */
export function countWorks({ parts }: Engine, plan: Plan): number {
  return bitsOf(parts, plan).reduce((sum, own) => sum + countBits(own), 0);
}

function bitsOf(parts: readonly LiveSegment[], plan: Plan, groups?: Groups): readonly Bits[] {
  return parts.map(({ segment, live }) => {
    const own = evaluate(plan, segment, groups);
    keepCommon(own, live);
    return own;
  });
}

function yearsOf(
  term: string,
  parts: readonly LiveSegment[],
  bits: readonly Bits[],
): readonly { readonly year: number; readonly works: number }[] {
  const counts = new Map<number, number>();
  for (const [part, { segment }] of parts.entries()) {
    const number = segment.terms.find(term);
    const own = bits[part];
    if (number === -1 || own === undefined) continue;
    const end = segment.postingStarts[number + 1] ?? 0;
    for (let at = segment.postingStarts[number] ?? 0; at < end; at += 1) {
      const document = segment.docs[at] ?? 0;
      const year = segment.years[document] ?? 0;
      if (year > 0 && hasBit(own, document)) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].map(([year, works]) => ({ year, works })).sort((a, b) => a.year - b.year);
}
