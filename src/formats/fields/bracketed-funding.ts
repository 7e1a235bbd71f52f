import type { Funding } from '../../model/index.ts';

/** `Example Fund [EX-1, EX-2]; Sample Trust`, as Web of Science prints funders with their grants. */
export function bracketedFunding(text: string): readonly Funding[] {
  return splitOutside(text).flatMap((printed) => {
    const [, funder = '', grants = ''] = /^([^[]*)(?:\[([^\]]*)\])?/.exec(printed.trim()) ?? [];
    const awards = grants.split(/\s*[,;]\s*/).filter((grant) => grant !== '');
    const name = funder.trim();
    return name === '' && awards.length === 0 ? [] : { funder: name, awards };
  });
}

/** At semicolons that stand in no brackets. */
function splitOutside(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    // A bracket that does not close holds nothing together.
    if (character === '[') isInside = text.indexOf(']', at) !== -1;
    else if (character === ']') isInside = false;
    else if (character === ';' && !isInside) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
