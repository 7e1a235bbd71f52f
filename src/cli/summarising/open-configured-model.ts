import { openModel } from '../../ask-model.ts';
import type { Config } from '../../config.ts';
import type { AskModel } from '../../summaries/index.ts';
import type { CliWorld } from '../cli-world.ts';

const notConfigured = `No model is configured. Add to the configuration file: "drafting": { "address": "https://models.example.org/v1", "model": "its name" }, with "local": true for one on this machine or network, and give its key as LECTERN_DRAFTING_KEY.\n`;

export interface ConfiguredModel {
  readonly name: string;
  readonly ask: AskModel;
  readonly close: () => Promise<void>;
}

/** The way to the model of the configuration, to be closed in the end; says so where there is none. */
export async function openConfiguredModel(
  { drafting }: Config,
  world: CliWorld,
): Promise<ConfiguredModel | undefined> {
  if (drafting === undefined) {
    world.err.write(notConfigured);
    return undefined;
  }
  try {
    const { LECTERN_DRAFTING_KEY: key } = world.environment;
    return { name: drafting.model, ...(await openModel(drafting, key, world, world.stopping)) };
  } catch {
    world.err.write(`The file of the key, ${drafting.keyFile}, cannot be read.\n`);
    return undefined;
  }
}
