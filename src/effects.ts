/** All that our code needs of the world. Passed in, never reached for. */
export interface Effects {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly fetch: typeof globalThis.fetch;
  readonly log: Log;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** `message` is a constant phrase in the past tense; facts go in `particulars`. Never abstracts, addresses of people, or secrets. */
export type Log = (level: LogLevel, message: string, particulars?: Readonly<Record<string, unknown>>) => void;
