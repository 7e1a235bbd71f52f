/**
 * What tasks answer, in the order of the tasks. Up to `ahead` of them are under way while earlier ones are dealt
 * with, and the next is sought meanwhile.
 */
export async function* inOrder<Answer>(
  tasks: AsyncGenerator<() => Promise<Answer>, void>,
  ahead: number,
): AsyncGenerator<Answer, void> {
  const started: Promise<Answer>[] = [];
  let ended = false;
  let failure: { readonly cause: unknown } | undefined;
  let wake = (): void => undefined;
  const change = () => new Promise<void>((resolve) => (wake = resolve));
  let taken = (): void => undefined;
  const room = () => new Promise<void>((resolve) => (taken = resolve));

  async function start(): Promise<void> {
    try {
      for await (const task of tasks) {
        const answer = task();
        // What goes wrong is told when its turn comes, not before.
        answer.catch(() => undefined);
        started.push(answer);
        wake();
        while (started.length >= ahead && !ended) await room();
        if (ended) return;
      }
    } catch (cause) {
      failure = { cause };
    }
    ended = true;
    wake();
  }

  const starting = start();
  try {
    for (;;) {
      const first = started[0];
      if (first !== undefined) {
        const answer = await first;
        started.shift();
        taken();
        yield answer;
      } else if (failure !== undefined) throw failure.cause;
      else if (ended) return;
      else await change();
    }
  } finally {
    ended = true;
    taken();
    await starting;
  }
}
