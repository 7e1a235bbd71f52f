import type { Element } from '../xml/element.ts';
import { elementIf, madeElement } from '../xml/made-element.ts';

/** `Glucocorticoids/*adverse effects`, `*Arthritis, Rheumatoid`: a star marks the main matter. */
export function headingElement(text: string): Element {
  const [heading = '', ...qualifiers] = text.split('/');
  return madeElement('MeshHeading', [
    starred('DescriptorName', heading),
    ...qualifiers.filter((name) => name !== '').map((name) => starred('QualifierName', name)),
  ]);
}

function starred(name: string, text: string): Element {
  return text.startsWith('*')
    ? madeElement(name, text.slice(1), { MajorTopicYN: 'Y' })
    : madeElement(name, text);
}

/** `0 (Glucocorticoids)`, `EC 3.4.23.15 (Renin)`, `9007-41-4 (C-Reactive Protein)` */
export function chemicalElement(text: string): Element {
  const [, number, name] = /^(\S+|EC \S+) \((.+)\)$/.exec(text) ?? [];
  return madeElement('Chemical', [
    elementIf('RegistryNumber', number),
    madeElement('NameOfSubstance', name ?? text),
  ]);
}

/** NLM's short names of funders: two letters of an institute, or a word with a line below at its end. */
const acronym = /^(?:[A-Z]{2,3}|[A-Z]{2,12}_)$/;

/** `R01 HL123456/HL/NHLBI NIH HHS/United States`: number, short name, funder, country; the middle two may be missing. */
export function grantElement(text: string): Element {
  const parts = text.split('/').map((part) => part.trim());
  const country = parts.length > 1 ? parts.pop() : undefined;
  const funder = parts.pop();
  const short = parts.length > 0 && acronym.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  return madeElement('Grant', [
    elementIf('GrantID', parts.join('/') || undefined),
    elementIf('Acronym', short || undefined),
    elementIf('Agency', funder || undefined),
    elementIf('Country', country || undefined),
  ]);
}
