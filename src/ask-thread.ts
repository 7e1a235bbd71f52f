import type { Worker } from 'node:worker_threads';
import type { PastedText, RelatedIndex, RelatedWork } from './related/index.ts';

/** A text that the following thread is asked to compare. */
export interface TextAsked {
  /** Numbers the question; the answer bears it too. */
  readonly asked: number;
  readonly text: PastedText;
  readonly limit: number;
}

export interface TextAnswered {
  readonly asked: number;
  /** `undefined` where it could not be done. */
  readonly works: readonly RelatedWork[] | undefined;
}

/** Questions that may wait at a time: what comes on top is refused at once. */
const mostWaiting = 16;
const patienceMs = 20_000;

/**
 * The lists of related works from the file, and comparing texts in the thread that follows the change log: it has
 * all works in memory anyway, and the main thread goes on answering.
 */
export function relatedByThread(
  thread: Pick<Worker, 'on' | 'postMessage'>,
  { relatedTo, pathBetween }: Pick<RelatedIndex, 'relatedTo' | 'pathBetween'>,
): RelatedIndex {
  const waiting = new Map<number, (works: TextAnswered['works']) => void>();
  let last = 0;
  thread.on('message', (message: Partial<TextAnswered>) => {
    if (message.asked !== undefined) waiting.get(message.asked)?.(message.works);
  });
  return {
    relatedTo,
    pathBetween,
    async relatedToText(text, limit) {
      if (waiting.size >= mostWaiting) throw new Error('Too many texts wait to be compared.');
      last += 1;
      const asked = last;
      let timer: NodeJS.Timeout | undefined;
      try {
        const works = await new Promise<TextAnswered['works']>((resolve) => {
          waiting.set(asked, resolve);
          timer = setTimeout(resolve, patienceMs, undefined);
          const question: TextAsked = { asked, text, limit };
          thread.postMessage(question);
        });
        if (works === undefined) throw new Error('The following thread did not compare a text.');
        return works;
      } finally {
        clearTimeout(timer);
        waiting.delete(asked);
      }
    },
  };
}
