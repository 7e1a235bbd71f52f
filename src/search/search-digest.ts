import type { Digest, Digester } from '../catalogue/index.ts';
import { documentOf } from './engine/document-of-work.ts';
import { type WrittenDocument, writeDocument } from './engine/written-document.ts';

/** A work as the index takes it in. */
export const searchDigester: Digester = {
  name: 'search',
  digest: (description) => writeDocument(documentOf(description)),
};

export function documentIn([numbers, texts, values]: Digest): WrittenDocument | undefined {
  return numbers && texts && values && { numbers, texts, values };
}
