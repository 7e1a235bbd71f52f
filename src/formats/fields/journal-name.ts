/** Whether a source of this name keeps preprints. */
export function isPreprintServer(name: string): boolean {
  return /preprint|^(?:arxiv|bioRxiv|medRxiv|research square|ssrn)\b/i.test(name);
}

/** `J Ex.` loses the stop behind it, `J. Ex.` keeps what it has. */
export function journalName(printed: string): string {
  return printed.endsWith('.') && printed.indexOf('.') === printed.length - 1
    ? printed.slice(0, -1)
    : printed;
}
