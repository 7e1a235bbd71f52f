import type { ImportFormat } from '../format.ts';
import { BibtexReader, readKept } from './bibtex-reader.ts';

const head =
  /(?:^|[\s}])@[A-Za-z][\w-]{1,29}[ \t\r\n]{0,20}[({][ \t\r\n]{0,20}(?:[^,{}="\n]{0,200},)?[ \t\r\n]{0,40}[A-Za-z][\w -]{0,40}[ \t\r\n]{0,20}=/;
const definition = /(?:^|\n)[ \t]*@string[ \t]{0,20}[({][ \t\r\n]{0,20}[\w:.-]{1,60}[ \t]{0,20}=/i;

/** BibTeX and BibLaTeX, as written by hand and by reference managers, publishers, Scopus and Web of Science. */
export const bibtex: ImportFormat = {
  name: 'bibtex',
  title: 'BibTeX',
  provider: 'file',
  recognises: (start) => !/^\ufeff?\s*[<{[]/.test(start) && (head.test(start) || definition.test(start)),
  createReader: (limits) => new BibtexReader(limits),
  describe: (payload) => {
    const read = readKept(Buffer.from(payload).toString('utf8'));
    return read.kind === 'record' ? read.description : undefined;
  },
};
