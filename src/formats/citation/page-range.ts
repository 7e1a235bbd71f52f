/** The first and last page of what a record prints as pages: of `120–122, 174` the first stretch. */
export function pageRange(pages: string | undefined): { readonly first?: string; readonly last?: string } {
  const found = /^([^\s,;–]+)(?:–([^\s,;–]+))?/.exec(pages ?? '');
  const [, first, last] = found ?? [];
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}
