import { clusterBlock } from '../../src/people/identity/cluster-block.ts';
import type { Hidden } from './hidden.ts';

/** A way to tell who is who: to each contribution the name of its person. */
export type Identification = (signed: readonly Hidden[]) => ReadonlyMap<Hidden, string>;

export const identifications: Readonly<Record<string, Identification>> = {
  'same family name and first initial': (signed) =>
    new Map(signed.map((one) => [one, `${one.form.family}, ${one.form.given[0]?.slice(0, 1) ?? ''}`])),
  'same full name': (signed) =>
    new Map(signed.map((one) => [one, `${one.form.family}, ${one.form.given.join(' ')}`])),
  ours(signed) {
    const blocks = Map.groupBy(signed, ({ block }) => block);
    const found = new Map<Hidden, string>();
    for (const [block, own] of blocks)
      for (const [at, { members }] of clusterBlock(own).clusters.entries())
        for (const member of members) found.set(member as Hidden, `${block} ${at}`);
    return found;
  },
};
