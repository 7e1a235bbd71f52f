/** A term of a glossary as a file has it: its forms, the usual one first, and what it means, by language (ISO 639-1). */
export interface TermRead {
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly definitions: Readonly<Record<string, string>>;
}

/** What a file of a glossary holds; what is wrong with it is part of the answer. */
export interface GlossaryReading {
  readonly entries: readonly TermRead[];
  /** Each a sentence that names the line or term, and says what is wanted. */
  readonly problems: readonly string[];
}

/** Longer ones are cut at the last word. */
const longestDefinition = 600;
const longestTerm = 120;

/** A term as it may be kept; `undefined` when it has no form or no meaning. */
export function tidyTerm(
  terms: Readonly<Record<string, readonly string[]>>,
  definitions: Readonly<Record<string, string>>,
): TermRead | undefined {
  const forms = Object.entries(terms).flatMap(([language, all]) => {
    const kept = [...new Set(all.map(folded))].filter((form) => form !== '' && form.length <= longestTerm);
    return kept.length === 0 ? [] : [[language, kept] as const];
  });
  const meanings = Object.entries(definitions).flatMap(([language, text]) => {
    const meaning = shortened(folded(text));
    return meaning === '' ? [] : [[language, meaning] as const];
  });
  if (forms.length === 0 || meanings.length === 0) return undefined;
  return { terms: Object.fromEntries(forms), definitions: Object.fromEntries(meanings) };
}

/** `en-GB` is `en`; what is no language tag is taken for the given one. */
export function languageCode(tag: string | undefined, otherwise: string): string {
  const code = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[0];
  return code?.toLowerCase() ?? otherwise;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  if (text.length <= longestDefinition) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestDefinition))} …`;
}
