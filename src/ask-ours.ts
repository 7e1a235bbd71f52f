import type { House } from './app.ts';
import type { IncomingRecord } from './catalogue/index.ts';

type Intake = Pick<House, 'catalogue' | 'digesters' | 'ours'>;

/** Where works come in with the question whether they are the institution's: what is not held to be so waits. */
export function askingOurs({ catalogue, digesters, ours }: Intake) {
  return {
    catalogue: {
      ...catalogue,
      save: (records: readonly IncomingRecord[], at: Date) =>
        catalogue.save(
          records.map((record) => ({ ...record, isAsked: true })),
          at,
        ),
    },
    digesters: ours.version() === undefined ? digesters : new URL('./digesters-asking.ts', import.meta.url),
  };
}
