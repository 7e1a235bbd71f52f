import type { Funding } from '../../model/index.ts';

/** `Example Fund [EX-1, EX-2]; Sample Trust`, as Web of Science prints funders with their grants. */
export function bracketedFunding(text: string): readonly Funding[] {
  return outsideBrackets(text).flatMap((printed) => {
    const at = printed.indexOf('[');
    const funder = (at === -1 ? printed : printed.slice(0, at)).trim();
    const grants = at === -1 ? '' : printed.slice(at + 1, printed.endsWith(']') ? -1 : undefined);
    const awards = grants
      .split(/[,;]/)
      .map((grant) => grant.trim())
      .filter((grant) => grant !== '');
    return funder === '' && awards.length === 0 ? [] : { funder, awards };
  });
}

/** The parts between semicolons that stand outside brackets. */
function outsideBrackets(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const mark = text[at];
    if (mark === '[') depth += 1;
    else if (mark === ']') depth = Math.max(0, depth - 1);
    else if (mark === undefined || (mark === ';' && depth === 0)) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return parts;
}
