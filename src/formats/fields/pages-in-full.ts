/** `1171-8` → `1171–1178`, `120-2, 174` → `120–122, 174`; what cannot be read so stays as printed. */
export function pagesInFull(printed: string): string {
  if (!/[-–]/.test(printed)) return printed;
  return printed.replace(
    /(?<![\w.-])([A-Za-z]{0,3})(\d+)\s*[-–]\s*([A-Za-z]{0,3})(\d+)(?![\w-]|\.\w)/g,
    (range, prefix: string, first: string, lastPrefix: string, last: string) => {
      if (lastPrefix !== '' && lastPrefix !== prefix) return range.replace('-', '–');
      const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
      if (Number(whole) < Number(first)) return range;
      return whole === first ? `${prefix}${first}` : `${prefix}${first}–${prefix}${whole}`;
    },
  );
}
