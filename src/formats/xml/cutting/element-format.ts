import type { ImportFormat, ProviderName } from '../../format.ts';
import { CutReader, type RecordText } from '../../reading/cut-reader.ts';
import { decodeRecord, sniffEncoding } from '../../reading/encoding.ts';
import { ElementCutter, type RecordElements } from './element-cutter.ts';

/** What makes a format of records that are XML elements out of what all of them share. */
export interface ElementFormat {
  readonly name: string;
  readonly provider: ProviderName;
  readonly recognises: (start: string) => boolean;
  /** Also has the title of the format. */
  readonly elements: RecordElements;
  readonly read: (xml: string) => RecordText;
}

/** Files in which each record is an element, in whatever encoding they declare. */
export function elementFormat({ name, provider, recognises, elements, read }: ElementFormat): ImportFormat {
  const { title } = elements;
  return {
    name,
    title,
    provider,
    recognises,
    createReader: (limits) =>
      new CutReader({
        title,
        cutting: { cutter: new ElementCutter(elements), read },
        limits,
        sniff: sniffEncoding,
      }),
    describe(payload) {
      const found = read(decodeRecord(payload, 'utf-8').text);
      return found.kind === 'record' ? found.description : undefined;
    },
  };
}
