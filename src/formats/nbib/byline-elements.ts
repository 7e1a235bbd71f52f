import type { TaggedField } from '../tagged/tagged-record.ts';
import type { Element } from '../xml/element.ts';
import { elementIf, madeElement } from '../xml/made-element.ts';

type List = 'authors' | 'editors' | 'investigators';

interface Person {
  readonly list: List;
  /** `Dai, Zeqi` */
  full?: string;
  /** `Dai Z` */
  short?: string;
  readonly group?: string;
  readonly places: string[];
  readonly identifiers: string[];
}

const fullTags: Readonly<Record<string, List>> = { FAU: 'authors', FED: 'editors', FIR: 'investigators' };
const shortTags: Readonly<Record<string, List>> = { AU: 'authors', ED: 'editors', IR: 'investigators' };
const placeTags = new Set(['AD', 'EDAD', 'IRAD']);
const listNames: Readonly<Record<List, readonly [string, string]>> = {
  authors: ['AuthorList', 'Author'],
  editors: ['AuthorList', 'Author'],
  investigators: ['InvestigatorList', 'Investigator'],
};

export interface Byline {
  readonly authors?: Element | undefined;
  readonly editors?: Element | undefined;
  readonly investigators?: Element | undefined;
  /** Of records before 1988 to 2013, outside the byline. */
  readonly lonePlace?: Element | undefined;
}

/** Everyone whom a record names, each with the affiliations and identifiers that follow the name. */
export function bylineElements(fields: readonly TaggedField[]): Byline {
  const people: Person[] = [];
  let lonePlace: string | undefined;
  for (const { tag, lines } of fields) {
    const text = lines.join(' ').trim();
    if (text === '') continue;
    const last = people.at(-1);
    const full = fullTags[tag];
    const short = shortTags[tag];
    if (full !== undefined) people.push({ list: full, full: text, places: [], identifiers: [] });
    else if (short !== undefined) {
      if (last?.list === short && last.short === undefined && last.group === undefined) last.short = text;
      else people.push({ list: short, short: text, places: [], identifiers: [] });
    } else if (tag === 'CN') people.push({ list: 'authors', group: text, places: [], identifiers: [] });
    else if (tag === 'AUID') last?.identifiers.push(text);
    else if (placeTags.has(tag)) {
      if (last === undefined) lonePlace ??= text;
      else last.places.push(text);
    }
  }
  const listOf = (list: List) => listElement(people, list);
  return {
    authors: listOf('authors'),
    editors: listOf('editors'),
    investigators: listOf('investigators'),
    lonePlace: elementIf('Affiliation', lonePlace),
  };
}

function listElement(people: readonly Person[], list: List): Element | undefined {
  const listed = people.filter((person) => person.list === list);
  const [name, each] = listNames[list];
  const attributes = list === 'editors' ? { Type: 'editors' } : {};
  return listed.length === 0
    ? undefined
    : madeElement(
        name,
        listed.map((person) => madeElement(each, partsOf(person))),
        attributes,
      );
}

function partsOf({ full, short, group, places, identifiers }: Person): readonly (Element | undefined)[] {
  return [
    ...(group === undefined ? nameParts(full, short) : [madeElement('CollectiveName', group)]),
    ...identifiers.flatMap((text) => identifierElement(text) ?? []),
    ...places.map((place) => madeElement('AffiliationInfo', [madeElement('Affiliation', place)])),
  ];
}

/** `ORCID: 0000-0001-9052-6695`, `ORCID: http://orcid.org/…` */
function identifierElement(text: string): Element | undefined {
  const [, scheme, value] = /^(\w+): ?(.+)$/.exec(text) ?? [];
  return value === undefined ? undefined : madeElement('Identifier', value, { Source: scheme ?? '' });
}

/** Behind the initials, that is: a lone `II` are initials. */
const suffixAtEnd = / (Jr|Sr|(?<= [\p{Lu}\p{Lo}-]{1,5} )(?:II|III|IV|VI?)|\d(?:st|nd|rd|th))\.?$/u;

/**
 * The full name gives family and given names, the short one the initials and whether a suffix is one: `Miller, John 3rd`
 * beside `Miller J 3rd`.
 */
function nameParts(full: string | undefined, short: string | undefined): readonly (Element | undefined)[] {
  const suffix = suffixAtEnd.exec(short ?? '')?.[1];
  const bare = suffix === undefined ? (short ?? '') : (short ?? '').replace(suffixAtEnd, '');
  const initials = / ([\p{Lu}\p{M}'’-]{1,6})$/u.exec(bare)?.[1];
  const comma = full?.indexOf(',') ?? -1;
  const family =
    full === undefined
      ? bare.slice(0, initials === undefined ? undefined : -initials.length).trim()
      : (comma === -1 ? full : full.slice(0, comma)).trim();
  const printed = comma === -1 ? undefined : full?.slice(comma + 1).trim();
  const given =
    suffix !== undefined && printed?.endsWith(` ${suffix}`)
      ? printed.slice(0, -suffix.length - 1).trim()
      : printed;
  return [
    elementIf('LastName', family),
    elementIf('ForeName', given || undefined),
    elementIf('Initials', initials),
    elementIf('Suffix', suffix),
  ];
}
