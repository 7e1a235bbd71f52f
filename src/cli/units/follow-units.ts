import type { House } from '../../app.ts';

/** Brings what is derived of units up to the words that are kept now, and what is public by them. */
export async function followUnits({ followers }: Pick<House, 'followers'>): Promise<void> {
  for (const follower of followers)
    if (follower.name === 'ours' || follower.name === 'units') await follower.catchUp();
}
