import { hasStore, openHouse } from '../app.ts';
import type { Config } from '../config.ts';
import { prepareSample } from '../prepare-sample.ts';
import { servePages } from '../serve-pages.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';

/** Serves until told to stop. */
export async function serveCommand(
  config: Config,
  { sampleIfEmpty }: { readonly sampleIfEmpty?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  if (!hasStore(config)) {
    if (sampleIfEmpty) {
      world.out.write('Preparing the sample institution …\n');
      await prepareSample(config, world);
    } else {
      openHouse(config, world).close();
      world.out.write(`An empty database was made in ${config.data}. Fill it with "lectern import FILE".\n`);
    }
  }
  const outcome = await servePages(config, world);
  if (outcome.kind === 'refused') {
    world.err.write(`${outcome.reason}\n`);
    return 1;
  }
  world.out.write(`Lectern is at ${outcome.serving.address}\n`);
  await aborted(world.stopping);
  await outcome.serving.stop();
  return 0;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
