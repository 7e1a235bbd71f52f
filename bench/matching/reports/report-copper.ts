import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { blockingKeysOf } from '../../../src/catalogue/matching/blocking-keys.ts';
import { likenessOf } from '../../../src/catalogue/matching/likeness.ts';
import { traitsOf } from '../../../src/catalogue/matching/match-traits.ts';
import { candidatesOf } from '../pairs/candidates.ts';
import { withoutIdentifiers } from '../pairs/damage.ts';
import { readEndnote } from '../readers/read-endnote.ts';
import { tally, tallyLine } from './measures.ts';
import { shortForm } from './report-pairs.ts';

/**
 * A library whose keeper marked each record that has a duplicate there: a record counts as found where any other
 * is said to be of the same work.
 */
export function* reportMarkedLibrary(file: string, wrong: boolean): Generator<string> {
  const records = readEndnote(gunzipSync(readFileSync(file)).toString('utf8'));
  for (const hidden of [false, true]) {
    const traits = records.map(({ description }) =>
      traitsOf(hidden ? withoutIdentifiers(description) : description),
    );
    const found = new Set<number>();
    const possible = new Set<number>();
    for (const [a, b] of candidatesOf(traits.map(blockingKeysOf)).pairs) {
      const [one, other] = [traits[a], traits[b]];
      if (one === undefined || other === undefined) continue;
      const { kind } = likenessOf(one, other);
      if (kind === 'same') found.add(a).add(b);
      if (kind !== 'different') possible.add(a).add(b);
    }
    const judged = records.map(({ isDuplicate, description }, at) => ({
      same: isDuplicate,
      description,
      at,
    }));
    const where = hidden ? 'identifiers hidden' : 'with identifiers';
    yield `  ${where}: ${tallyLine(tally(judged, ({ at }) => found.has(at)))}`;
    yield `  ${where}, same or perhaps: ${tallyLine(tally(judged, ({ at }) => possible.has(at)))}`;
    if (!wrong) continue;
    for (const { same, description, at } of judged) {
      if (same !== found.has(at)) yield `    ${same ? 'missed' : 'wrong'}: ${shortForm(description)}`;
    }
  }
}
