import { openHouse } from '../../src/app.ts';
import type { IncomingRecord } from '../../src/catalogue/index.ts';
import { runCli } from '../../src/cli/index.ts';
import type { WorkId } from '../../src/model/index.ts';
import { temporaryFolder } from './temporary-store.ts';
import { testEffects } from './test-effects.ts';

/** A data folder with works of an invented institution, and a terminal. */
export async function aDesk(records: readonly IncomingRecord[]) {
  const data = temporaryFolder();
  const effects = testEffects();
  const house = openHouse({ data }, effects);
  const outcomes = await house.catalogue.save(records, effects.now());
  house.close();
  const ids = outcomes.map((outcome) => (outcome as { workId: WorkId }).workId);
  async function lectern(...words: readonly string[]) {
    const said = { out: '', err: '' };
    const writer = (to: keyof typeof said) => ({
      write(text: string, taken?: unknown) {
        said[to] += text;
        if (typeof taken === 'function') taken();
        return true;
      },
    });
    const exitCode = await runCli(['--data', data, ...words], {
      ...effects,
      out: writer('out'),
      err: writer('err'),
      environment: {},
      folder: data,
      stopping: new AbortController().signal,
    });
    return { exitCode, ...said };
  }
  /** Looks into the house without staying there. */
  async function look<T>(ask: (house: ReturnType<typeof openHouse>) => Promise<T>): Promise<T> {
    const opened = openHouse({ data }, effects);
    try {
      return await ask(opened);
    } finally {
      opened.close();
    }
  }
  return { ids, lectern, look };
}
