import type { Derivation, Follower, FollowProgress, Store } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';
import { createBlockSettler } from './keeping/settle-blocks.ts';
import { createTeamDerivation } from './keeping/team-table.ts';

export interface IdentityParts {
  /** What bylines tell at once, which has to be there first. */
  readonly people: Pick<Follower, 'catchUp'>;
  readonly follow: (store: Store, derivation: Derivation) => Follower;
  readonly appendChanges: (store: Store, works: readonly WorkId[], aspect: 'related', at: Date) => void;
  readonly now: () => Date;
}

/**
 * Looks closer at who is who than one byline allows: takes in the change log, then clusters the blocks of names in
 * which something changed. Follows behind `people`, whose tables it corrects.
 */
export function createIdentity(
  store: Store,
  { people, follow, appendChanges, now }: IdentityParts,
): Follower {
  const teams = follow(store, createTeamDerivation(store));
  const settler = createBlockSettler(store);

  async function settle(progress?: FollowProgress): Promise<void> {
    settler.hearCurators();
    const start = progress ? settler.left() : 0;
    for (let more = true; more; ) {
      const step = settler.step();
      more = step.more;
      if (step.shown.length > 0) store.transaction(() => appendChanges(store, step.shown, 'related', now()));
      if (progress) progress(start - settler.left(), start);
      // Lets requests and signals in between.
      await new Promise(setImmediate);
    }
  }

  return {
    name: 'identity',
    async catchUp(progress) {
      await people.catchUp();
      await teams.catchUp(progress);
      await settle(progress);
    },
    async rebuild(progress) {
      await people.catchUp();
      await teams.rebuild(progress);
      await settle(progress);
    },
    position: () => teams.position(),
  };
}
