/** Of the identifiers that a record gives an institution, by scheme in capitals, the best: ROR as its address, then ISNI, then GRID. */
export function institutionId(values: ReadonlyMap<string, string>): string | undefined {
  const ror = /(0[a-hj-km-np-tv-z0-9]{6}\d{2})\/?$/.exec(values.get('ROR') ?? '')?.[1];
  if (ror !== undefined) return `https://ror.org/${ror}`;
  const isni = (values.get('ISNI') ?? '').replace(/[^\dX]/g, '');
  if (isni.length === 16) return `isni:${isni}`;
  return values.get('GRID') || undefined;
}
