const creativeCommons =
  /creativecommons\.org\/(licenses\/(?:by(?:-nc)?(?:-nd|-sa)?)\/[1-4]\.\d|publicdomain\/(?:zero|mark)\/1\.0)(?:\/(?!igo)|\b)(igo\b)?/i;

/** The Creative Commons licence whose address a rights line gives, as that address. */
export function licenseIn(rights: string | undefined): string | undefined {
  const found = rights === undefined ? null : creativeCommons.exec(rights);
  if (found === null) return undefined;
  return `https://creativecommons.org/${found[1]?.toLowerCase()}/${found[2] ? 'igo/' : ''}`;
}
