import { type FromReader, recordsInBatch } from '../reading/messages.ts';

type Message = Exclude<FromReader, { kind: 'done' }>;

/** The reader may be ahead by more than twice this, so that it never waits for a portion that is not full. */
const bytesInPortion = 8 * 2 ** 20;

/**
 * Messages of the reading thread, as many together as one transaction should save: small pages cost much more one by
 * one. Nothing is waited for once all pages that were sent have been read.
 */
export async function* inPortions(
  messages: AsyncIterable<Message>,
  pagesSent: () => number,
): AsyncGenerator<readonly Message[], void> {
  let portion: Message[] = [];
  let [pagesRead, records, bytes] = [0, 0, 0];
  for await (const message of messages) {
    portion.push(message);
    if (message.kind === 'page-read') pagesRead += 1;
    else {
      records += message.records.length;
      bytes += message.memory.length;
    }
    if (records < recordsInBatch && bytes < bytesInPortion && pagesRead < pagesSent()) continue;
    yield portion;
    portion = [];
    [records, bytes] = [0, 0];
  }
  if (portion.length > 0) yield portion;
}
