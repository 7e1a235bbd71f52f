/** Takes a sentence about something that was left out of a record. */
export type Notify = (notice: string) => void;
