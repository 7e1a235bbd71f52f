import type { Plain } from '../../src/plain/index.ts';
import { plainParts } from '../../src/plain/parts.ts';
import { readWork } from '../../src/plain/read-work.ts';
import { aDescription } from './a-record.ts';
import { ourGlossary } from './our-glossary.ts';

const parts = plainParts(ourGlossary);

/** Plain layers made when they are asked for, with our own glossary. */
export const fakePlain: Plain = {
  layerOf: async ({ title, abstract }) => {
    const work = readWork(aDescription({ title, ...(abstract && { abstract }) }));
    return Object.assign({}, ...parts.map(({ partOf }) => partOf(work)));
  },
  explain: async (ids) =>
    new Map(
      ids.flatMap((id) => {
        const entry = ourGlossary.entry(id);
        return entry ? [[id, entry] as const] : [];
      }),
    ),
  glossaries: async () => ourGlossary.lists(),
};
