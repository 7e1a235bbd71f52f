import type { ImportFormat } from '../format.ts';
import { CutReader } from '../reading/cut-reader.ts';
import { decodeRecord } from '../reading/encoding.ts';
import { cutOff, LineCutter } from '../tagged/line-cutter.ts';
import { readRisRecord } from './read-record.ts';
import { looksLikeRis, tellRisLine } from './ris-lines.ts';

const title = 'RIS';

/** What reference managers and databases exchange, in every dialect that is met. */
export const ris: ImportFormat = {
  name: 'ris',
  title,
  provider: 'file',
  recognises: looksLikeRis,
  createReader: (limits) =>
    new CutReader({
      title,
      cutting: { cutter: new LineCutter(tellRisLine, cutOff('ER')), read: readRisRecord },
      limits,
    }),
  describe(payload) {
    const read = readRisRecord(decodeRecord(payload, 'utf-8').text);
    return read.kind === 'record' ? read.description : undefined;
  },
};
