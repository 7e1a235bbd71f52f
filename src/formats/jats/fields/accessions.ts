import type { Accession } from '../../../model/index.ts';
import { accessionsIn } from '../../fields/accession-numbers.ts';
import { childOf, childrenOf, type Element, textIn } from '../../xml/element.ts';
import { plainText } from '../readable.ts';

/** A footnote on nothing but the registration. */
const aboutTrial = /^\W*(?:clinical )?trials? reg|^\W*(?:clinical trial|registered (?:at|with|in))/i;
const aboutData =
  /data[- ](?:availability|sharing|access)|availability of data|trial[- ]regist|accession|deposited/i;

/** Where the trial and the data are registered: of the abstract, of related objects, and of what is said on the availability of data. */
export function accessionsOf(article: Element, meta: Element | undefined): readonly Accession[] {
  const objects = childrenOf(meta, 'related-object').flatMap(({ attributes }): Accession[] => {
    const { 'document-id': number, 'source-id': bank } = attributes;
    return number !== undefined && bank !== undefined ? [{ bank, number }] : [];
  });
  const said = [
    ...childrenOf(childOf(meta, 'title-group'), 'article-title'),
    ...childrenOf(meta, 'abstract'),
    ...dataStatements(meta),
    ...dataStatements(childOf(article, 'back')),
    ...childrenOf(meta, 'ext-link'),
  ].flatMap((element) => accessionsIn(plainText(element) ?? ''));
  const all = new Map([...objects, ...said].map((one) => [one.number, one]));
  return [...all.values()];
}

/** Sections, notes and footnotes that say where data are. */
export function dataStatements(holder: Element | undefined): readonly Element[] {
  if (holder === undefined) return [];
  return holder.children.flatMap((child): readonly Element[] => {
    if (child.name === 'ref-list' || child.name === 'abstract' || child.name === 'contrib-group') return [];
    const { 'sec-type': type, 'fn-type': kind, 'notes-type': notes } = child.attributes;
    const title = textIn(child, 'title') ?? textIn(child, 'meta-name') ?? '';
    const isNote = child.name === 'fn' && aboutTrial.test((plainText(child) ?? '').slice(0, 300));
    if (isNote) return [child];
    return aboutData.test(`${type ?? ''} ${kind ?? ''} ${notes ?? ''} ${title}`)
      ? [child]
      : dataStatements(child);
  });
}
