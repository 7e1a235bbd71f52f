import type { Hidden } from './hidden.ts';

/** Precision, recall and their harmonic mean, each averaged over contributions (Bagga and Baldwin 1998). */
export interface BCubed {
  readonly contributions: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Judges clusters (a name of the cluster for each contribution) by those whose ORCID iD is known; of them only `judged`. */
export function bCubed(clusters: ReadonlyMap<Hidden, string>, judged: (signed: Hidden) => boolean): BCubed {
  const known = [...clusters].filter(([{ truth }]) => truth !== undefined);
  const inCluster = new Map<string, number>();
  const ofPerson = new Map<string, number>();
  const inBoth = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [{ truth = '' }, cluster] of known) {
    count(inCluster, cluster);
    count(ofPerson, truth);
    count(inBoth, `${cluster}\n${truth}`);
  }
  let [contributions, precision, recall] = [0, 0, 0];
  for (const [signed, cluster] of known) {
    if (!judged(signed)) continue;
    const both = inBoth.get(`${cluster}\n${signed.truth}`) ?? 0;
    contributions += 1;
    precision += both / (inCluster.get(cluster) ?? 1);
    recall += both / (ofPerson.get(signed.truth ?? '') ?? 1);
  }
  precision /= Math.max(1, contributions);
  recall /= Math.max(1, contributions);
  return {
    contributions,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
  };
}
