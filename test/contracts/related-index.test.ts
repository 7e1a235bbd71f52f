import { describe, expect, it } from 'vitest';
import { relatedByThread, type TextAsked } from '../../src/ask-thread.ts';
import { createRelated } from '../../src/related/index.ts';
import { aLog } from '../support/a-log.ts';
import { temporaryStore } from '../support/temporary-store.ts';
import { testEffects } from '../support/test-effects.ts';
import { type RelatedIndexUnderTest, relatedIndexContract } from './related-index.ts';

function inTheFile(): RelatedIndexUnderTest {
  const { catalogue, append, save, withdraw } = aLog();
  const index = createRelated(temporaryStore(), catalogue, append, testEffects());
  return { index, save, withdraw, settle: () => index.catchUp() };
}

/** As `serve` has it: texts go to another thread and come back as messages. */
function byThread(): RelatedIndexUnderTest {
  const { index, ...rest } = inTheFile();
  let tell: (message: unknown) => void = () => undefined;
  const thread = {
    on: (_: string, listener: (message: unknown) => void) => {
      tell = listener;
    },
    postMessage: async ({ asked, text, limit }: TextAsked) => {
      tell(structuredClone({ asked, works: await index.relatedToText(text, limit) }));
    },
  };
  return { ...rest, index: relatedByThread(thread as never, index) };
}

relatedIndexContract('the lists kept in the file', inTheFile);
relatedIndexContract('the lists and the following thread', byThread);

describe('texts sent to the following thread', () => {
  it('are refused where too many wait, and do not wait for ever for a thread that cannot', async () => {
    let tell: (message: unknown) => void = () => undefined;
    const thread = {
      on: (_: string, listener: typeof tell) => (tell = listener),
      postMessage: () => undefined,
    };
    const index = relatedByThread(thread as never, {
      pathBetween: async () => undefined,
      relatedTo: async () => [],
    });
    const text = { title: '' as never, text: '' as never };
    const waiting = Array.from({ length: 16 }, () => index.relatedToText(text, 5));
    await expect(index.relatedToText(text, 5)).rejects.toThrow('Too many');
    for (let asked = 1; asked <= 16; asked += 1) tell({ asked, works: asked === 1 ? undefined : [] });
    const outcomes = await Promise.allSettled(waiting);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', ...Array(15).fill('fulfilled')]);
  });
});
