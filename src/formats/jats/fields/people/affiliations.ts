import type { Affiliation } from '../../../../model/index.ts';
import { institutionId } from '../../../fields/institution-id.ts';
import { placesIn } from '../../../fields/places.ts';
import { childrenOf, type Element, textOf } from '../../../xml/element.ts';
import { plainText } from '../../readable.ts';

/** The affiliations of an article, by the identifiers that contributors point to. */
export class AffiliationMap {
  readonly #byId = new Map<string, readonly Place[]>();

  constructor(holders: readonly Element[]) {
    for (const holder of holders) {
      for (const child of holder.children) {
        if (child.name !== 'aff' && child.name !== 'aff-alternatives') continue;
        const aff = child.name === 'aff' ? child : alternativeOf(child);
        const places = aff === undefined ? [] : placesOf(aff);
        for (const id of [child.attributes.id, aff?.attributes.id])
          if (id !== undefined) this.#byId.set(id, places);
      }
    }
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** What a link to an affiliation means: of an element with several places the one with the mark that the link prints. */
  of(id: string, mark: string): readonly Affiliation[] {
    const places = this.#byId.get(id) ?? [];
    const marked = places.length > 1 && mark !== '' ? places.filter((place) => place.mark === mark) : [];
    return (marked.length > 0 ? marked : places).flatMap(({ affiliations }) => affiliations);
  }
}

/** The places of the affiliations that stand in an element itself. */
export function affiliationsIn(holder: Element): readonly Affiliation[] {
  return holder.children.flatMap((child) => {
    const aff =
      child.name === 'aff' ? child : child.name === 'aff-alternatives' ? alternativeOf(child) : undefined;
    return aff === undefined ? [] : placesOf(aff).flatMap(({ affiliations }) => affiliations);
  });
}

/** In English where there is one, else the first. */
function alternativeOf(alternatives: Element): Element | undefined {
  const all = childrenOf(alternatives, 'aff');
  return all.find(({ attributes }) => attributes['xml:lang']?.startsWith('en')) ?? all[0];
}

interface Place {
  readonly mark: string;
  readonly affiliations: readonly Affiliation[];
}

const marks = /^[\d*†‡§¶#||a-z,.]{1,4}$/i;
/** Elements that carry letters' shape alone: they part nothing. */
const shapes = new Set(['bold', 'italic', 'sup', 'sub', 'sc', 'underline', 'styled-content', 'roman']);
const left = new Set(['email', 'phone', 'fax', 'ext-link', 'uri', 'institution-id', 'xref', 'fn']);

/** The places in an `aff`: one, or where marks stand between them several. */
function placesOf(aff: Element): readonly Place[] {
  const segments: { mark: string; line: PlaceLine }[] = [{ mark: '', line: new PlaceLine() }];
  const last = () => segments[segments.length - 1]?.line ?? new PlaceLine();
  last().text(aff.text);
  for (const child of aff.children) {
    const printed = (textOf(child) ?? '').trim();
    const isMark = child.name === 'label' || (child.name === 'sup' && marks.test(printed));
    if (isMark) segments.push({ mark: printed, line: new PlaceLine() });
    else if (!left.has(child.name)) addPart(last(), child);
    last().text(child.tail);
  }
  const ids = identifiersIn(aff);
  const identifier = institutionId(ids);
  const places = segments.flatMap(({ mark, line }): Place[] => {
    const affiliations = placesIn(line.toString());
    return affiliations.length === 0 ? [] : [{ mark, affiliations }];
  });
  const [only] = places;
  const [lone] = only?.affiliations ?? [];
  if (
    identifier === undefined ||
    only === undefined ||
    lone === undefined ||
    places.length + only.affiliations.length > 2
  )
    return places;
  return [{ ...only, affiliations: [{ ...lone, identifier }] }];
}

function addPart(line: PlaceLine, child: Element): void {
  if (child.name === 'institution-wrap') {
    for (const part of child.children) {
      if (part.name === 'institution') line.part(plainText(part) ?? '');
      line.text(part.tail);
    }
  } else if (child.name === 'break') line.part('');
  else if (shapes.has(child.name)) line.text(plainText(child) ?? '', true);
  else line.part(plainText(child) ?? '');
}

function identifiersIn(aff: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const collect = (element: Element) => {
    const text = textOf(element);
    const type = (element.attributes['institution-id-type'] ?? '').toUpperCase();
    if (element.name === 'institution-id' && text !== undefined && !found.has(type)) found.set(type, text);
    element.children.forEach(collect);
  };
  aff.children.forEach(collect);
  return found;
}

/** A line put together of parts: a comma stands between two of them if nothing else does. */
class PlaceLine {
  #line = '';
  #behindPart = false;

  part(text: string): void {
    this.#separate();
    this.#line += text;
    this.#behindPart = this.#line.trim() !== '';
  }

  /** `isJoined`: it is a piece of a word or sentence. */
  text(text: string, isJoined = false): void {
    if (text.trim() === '') {
      if (text !== '') this.#line += ' ';
      return;
    }
    if (!isJoined && /^\s*[\p{L}\d]/u.test(text)) this.#separate();
    this.#line += text;
    this.#behindPart = false;
  }

  #separate(): void {
    const line = this.#line.trimEnd();
    if (this.#behindPart && line !== '' && !/[,;:(–-]$/.test(line)) this.#line = `${line}, `;
    else if (this.#behindPart) this.#line = `${line} `;
  }

  toString(): string {
    return this.#line
      .replace(/\s+/g, ' ')
      .replace(/ ?,(?: ?,)*/g, ',')
      .trim()
      .replace(/^\d{1,2}(?=\p{Lu}\p{Ll})/u, '');
  }
}
