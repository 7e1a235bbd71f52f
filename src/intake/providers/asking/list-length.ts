/** A list that ends with less than this part of what it counted was not given in full. */
const leastPart = 0.5;
/** It may grow by this while it is read. */
const growth = { part: 0.1, records: 1000 };

/** Why a list that counts so many records cannot have given so many and go on. */
export function whyEndless(host: string, given: number, counted: number | undefined): string | undefined {
  return counted !== undefined && given > counted * (1 + growth.part) + growth.records
    ? `${host} counts ${counted} records, but has given ${given} and goes on. Its operator should know; what came is kept.`
    : undefined;
}

/** Why a list that counts so many records cannot end after so many; `part` of what it counts must have come. */
export function whyTooShort(
  host: string,
  given: number,
  counted: number | undefined,
  part = leastPart,
): string | undefined {
  return given < (counted ?? 0) * part
    ? `${host} counts ${counted} records, but its list ends after ${given}.`
    : undefined;
}
