import type { HarvestList, ResumptionToken } from './harvest-list.ts';

const nothing = '-';

/** `prefix~from~until~set~hour.number~cursor~total`, hours in milliseconds. */
export function writeToken({ prefix, from, until, set }: HarvestList, next: ResumptionToken): string {
  return [
    prefix,
    from?.getTime() ?? nothing,
    until?.getTime() ?? nothing,
    set ?? nothing,
    `${next.after.at}.${next.after.number}`,
    next.cursor,
    next.total,
  ].join('~');
}

const form =
  /^([\w-]{1,40})~(\d{1,15}|-)~(\d{1,15}|-)~([\w-]{1,200})~(\d{1,15})\.(\d{1,15})~(\d{1,12})~(\d{1,12})$/;

export function readToken(token: string): { readonly list: HarvestList } | undefined {
  const [, prefix, from = '', until = '', set, at, number, cursor, total] = form.exec(token) ?? [];
  if (prefix === undefined) return undefined;
  const dateOf = (text: string) => (text === nothing ? undefined : new Date(Number(text)));
  return {
    list: {
      prefix,
      from: dateOf(from),
      until: dateOf(until),
      set: set === nothing ? undefined : set,
      token: {
        after: { at: Number(at), number: Number(number) },
        cursor: Number(cursor),
        total: Number(total),
      },
    },
  };
}
