import { safeLink } from '../../../markup/index.ts';
import type { Location } from '../../../model/index.ts';
import { licenseIn } from '../../fields/license.ts';
import { childOf, childrenOf, type Element, textOf } from '../../xml/element.ts';
import { plainText } from '../readable.ts';

/** In DTDs before 2.3 these stood in `article-meta` itself. */
function permissionsOf(meta: Element | undefined): Element | undefined {
  return childOf(meta, 'permissions') ?? meta;
}

/** The rights line as printed. */
export function rightsOf(meta: Element | undefined): string | undefined {
  return childrenOf(permissionsOf(meta), 'copyright-statement').flatMap((line) => plainText(line) ?? [])[0];
}

/** The address of the licence, wherever in the permissions it stands; without one its short name, `CC BY-NC`. */
export function licenseOf(meta: Element | undefined): string | undefined {
  const permissions = permissionsOf(meta);
  const licenses = childrenOf(permissions, 'license');
  const texts = [...licenses, ...childrenOf(permissions, 'copyright-statement')].flatMap(addressesIn);
  const known = texts.map(licenseIn).find((license) => license !== undefined);
  if (known !== undefined) return known;
  return licenses.flatMap(addressesIn).find((text) => /^https?:\/\/\S*licen[cs]e\S*$/i.test(text));
}

/** Every address that an element names: in attributes, in references, in its text. */
function addressesIn(element: Element): readonly string[] {
  const own = element.attributes['xlink:href'];
  const below = element.children.flatMap(addressesIn);
  const text = element.children.length === 0 ? textOf(element) : undefined;
  const said = textOf(element);
  return [
    ...(own === undefined ? [] : [own]),
    ...(text === undefined ? [] : [text]),
    ...below,
    ...(said === undefined ? [] : [said]),
  ];
}

/** The addresses that the article gives itself; names of files are none. */
export function locationsOf(meta: Element | undefined, license: string | undefined): readonly Location[] {
  const isOpen = license !== undefined && /creativecommons\.org/.test(license);
  const found = new Map<string, Location>();
  for (const element of childrenOf(meta, 'self-uri')) {
    const url = element.attributes['xlink:href'] ?? textOf(element) ?? '';
    const type = `${element.attributes['content-type'] ?? ''} ${element.attributes['xlink:title'] ?? ''}`;
    if (!/^https?:\/\//i.test(url) || safeLink(url) === undefined || /review|preprint|draft/i.test(type))
      continue;
    const isPdf = /pdf/i.test(type) || /\.pdf(?:[?#]|$)/i.test(url);
    found.set(url, {
      url,
      kind: isPdf || /full-?text|xml/i.test(type) ? 'full-text' : 'landing-page',
      ...(isPdf && { mediaType: 'application/pdf' }),
      ...(license !== undefined && { license }),
      ...(isOpen && { isOpen }),
    });
  }
  return [...found.values()];
}
