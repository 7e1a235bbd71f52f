import { GatheredBytes } from './gathered-bytes.ts';

/** What grew beyond this is not kept: it was for something rare. */
const mostKept = 64 * 2 ** 20;

/** Lends memory for one batch after another; what was sent to the other thread is lent again when it is done with. */
export class BatchMemory {
  readonly #spare: GatheredBytes[] = [];
  /** In the order in which they were sent, which is the order in which they are done with. */
  readonly #sent: GatheredBytes[] = [];

  lend(): GatheredBytes {
    return this.#spare.pop() ?? new GatheredBytes(2 ** 20);
  }

  sent(memory: GatheredBytes): void {
    this.#sent.push(memory);
  }

  /** The other thread is done with the batch that was sent first of all that are under way. */
  done(): void {
    const memory = this.#sent.shift();
    if (memory === undefined || memory.room > mostKept) return;
    memory.clear();
    this.#spare.push(memory);
  }
}
