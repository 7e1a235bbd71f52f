import type { ImportFormat } from '../format.ts';
import { CutReader } from '../reading/cut-reader.ts';
import { decodeRecord } from '../reading/encoding.ts';
import { LineCutter } from '../tagged/line-cutter.ts';
import { tellNbibLine } from './nbib-lines.ts';
import { readNbibRecord } from './read-record.ts';

const title = 'MEDLINE (nbib)';

/** What PubMed writes under "Send to, Citation manager" and "Save, PubMed". */
export const nbib: ImportFormat = {
  name: 'nbib',
  title,
  provider: 'pubmed',
  recognises: (start) => /^[\s\ufeff]{0,400}PMID {0,2}- ?\d*[ \t]*[\r\n]/.test(start) || headed.test(start),
  createReader: (limits) =>
    new CutReader({
      title,
      cutting: { cutter: new LineCutter(tellNbibLine), read: readNbibRecord },
      limits,
    }),
  describe(payload) {
    const read = readNbibRecord(decodeRecord(payload, 'utf-8').text);
    return read.kind === 'record' ? read.description : undefined;
  },
};

/** Something else stands before the first record, or it has no PMID. */
const headed =
  /^(?:PMID- ?\d+\s*[\r\n]+(?:OWN|STAT|DCOM|LR|IS) {0,2}- |(?:OWN|STAT) {0,2}- [A-Z][\w-]+\s*[\r\n]+(?:STAT|DCOM|LR|DA|IS|VI) {0,2}- )/m;
