/** The address of an organization at ROR, from any form of its identifier; `undefined` for other identifiers. */
export function rorAddress(text: string | undefined): string | undefined {
  const id = /(?:^|ror\.org\/)(0[a-hj-km-np-tv-z0-9]{6}\d{2})\/?$/i.exec(text ?? '')?.[1];
  return id === undefined ? undefined : `https://ror.org/${id.toLowerCase()}`;
}
