import type { House } from '../../app.ts';
import type { CliWorld } from '../cli-world.ts';
import { createProgress } from '../progress.ts';

/** Makes the plain layers anew with the glossaries as they are now. */
export async function explainAnew({ followers }: Pick<House, 'followers'>, world: CliWorld): Promise<void> {
  const progress = createProgress('works', world.err, world.now);
  for (const follower of followers)
    if (follower.name === 'plain')
      await follower.catchUp((done, total) =>
        progress.report({ done, total, records: done, label: 'plain' }),
      );
  progress.stop();
  world.out.write('They are explained in all abstracts from now on.\n');
}
