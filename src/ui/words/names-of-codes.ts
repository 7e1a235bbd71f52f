import { remembering } from './remembering.ts';

/** Names of languages or regions by their codes; `undefined` for what is no code, which `Intl` takes for our mistake. */
export function namesOfCodes(names: Intl.DisplayNames): (code: string) => string | undefined {
  return remembering((code) => {
    try {
      return names.of(code);
    } catch {
      return undefined;
    }
  });
}
