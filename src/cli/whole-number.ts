import { InvalidArgumentError } from 'commander';

/** Reads the number of an option, from 1 up. */
export function wholeNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a number from 1 up.');
  return number;
}
