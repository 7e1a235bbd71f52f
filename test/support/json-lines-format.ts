import type { ImportFormat, Place, Reading } from '../../src/formats/index.ts';
import type { WorkDescription } from '../../src/model/index.ts';

/** One JSON object a line: the least that a format can be. `{"key": "1", "rank": "1", "title": "…"}`, or `{"key": "1", "deleted": true}`. */
export const jsonLines: ImportFormat = {
  name: 'json-lines',
  title: 'JSON lines',
  provider: 'file',
  recognises: (start) => start.startsWith('{'),
  describe: (payload) => describe(JSON.parse(new TextDecoder().decode(payload))),
  createReader: (limits) => {
    let rest = '';
    let record = 0;
    let byte = 0;
    function* read(line: string): Iterable<Reading> {
      if (line === '') return;
      record += 1;
      const place: Place = { record, byte, line: record };
      const payload = new TextEncoder().encode(line);
      byte += payload.length + 1;
      if (limits?.isKnown?.(payload)) {
        yield { kind: 'passed', place, payload };
        return;
      }
      try {
        const said = JSON.parse(line) as Said;
        const { key, rank = '1' } = said;
        yield said.deleted
          ? { kind: 'deletion', place, key }
          : { kind: 'record', place, key, rank, payload, description: describe(said) };
      } catch {
        yield { kind: 'problem', problem: { severity: 'refused', place, reason: 'This line is not JSON.' } };
      }
    }
    return {
      *push(bytes) {
        const lines = (rest + new TextDecoder().decode(bytes)).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) yield* read(line);
      },
      end: () => read(rest),
    };
  },
};

export const importFormats: readonly ImportFormat[] = [jsonLines];

interface Said {
  readonly key: string;
  readonly rank?: string;
  readonly deleted?: boolean;
  readonly title?: string;
  readonly doi?: string;
  readonly pmid?: string;
}

function describe({ title = 'Untitled', doi, pmid }: Said): WorkDescription {
  return {
    identifiers: { ...(doi !== undefined && { doi }), ...(pmid !== undefined && { pmid }) },
    type: 'article',
    title,
    contributions: [],
  } as unknown as WorkDescription;
}
