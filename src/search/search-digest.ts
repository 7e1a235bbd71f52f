import type { Digester } from '../catalogue/index.ts';
import { documentOf } from './engine/document-of-work.ts';
import { DocumentPacker } from './engine/document-packer.ts';

let packer: DocumentPacker | undefined;

/** A work as the index takes it in, its words numbered, weighed and packed. Each thread keeps a lexicon of its own. */
export const searchDigester: Digester = {
  name: 'search',
  digest(description) {
    packer ??= new DocumentPacker();
    return [packer.pack(documentOf(description))];
  },
};
