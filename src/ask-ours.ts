import type { House } from './app.ts';
import type { IncomingRecord } from './catalogue/index.ts';

type Intake = Pick<House, 'catalogue' | 'digesters' | 'ours'>;

/** Where works come in with the question whether they are the institution's: what is not held to be so waits. */
export function askingOurs({ catalogue, digesters, ours }: Intake) {
  return {
    catalogue: marking(catalogue, { isAsked: true }),
    digesters: ours.version() === undefined ? digesters : new URL('./digesters-asking.ts', import.meta.url),
  };
}

/** Where what comes in completes works that are here, and is nothing by itself. */
export function completing({ catalogue, digesters }: Intake) {
  return { catalogue: marking(catalogue, { isCompletion: true }), digesters };
}

function marking(
  catalogue: Intake['catalogue'],
  mark: Pick<IncomingRecord, 'isAsked' | 'isCompletion'>,
): Intake['catalogue'] {
  return {
    ...catalogue,
    save: (records, at) =>
      catalogue.save(
        records.map((record) => ({ ...record, ...mark })),
        at,
      ),
  };
}
