/** `pubmed26n1335.xml.gz`: its year and its number, which runs on from the baseline to the update files. */
export interface FileNumber {
  readonly year: number;
  readonly number: number;
}

export function parseFileName(name: string): FileNumber | undefined {
  const [, year, number] = /^pubmed(\d{2})n(\d{4,5})(?:\.xml\.gz)?$/.exec(name) ?? [];
  return year === undefined ? undefined : { year: Number(year), number: Number(number) };
}

/** In the order in which files must be read: a later one replaces and takes back what an earlier one said. */
export function fileOrder(one: FileNumber, other: FileNumber): number {
  return one.year - other.year || one.number - other.number;
}
