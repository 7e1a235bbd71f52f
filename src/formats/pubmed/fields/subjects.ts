import type { Chemical, Keyword, Qualifier, Subject } from '../../../model/index.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';

/** MeSH headings with their qualifiers, then the supplementary concepts. */
export function subjectsOf(record: Element): readonly Subject[] {
  const subjects: Subject[] = [];
  const headings = childOf(record, 'MeshHeadingList');
  if (headings) for (const heading of headings.children) addHeading(subjects, heading);
  const concepts = childOf(record, 'SupplMeshList');
  if (concepts) for (const concept of concepts.children) addSubject(subjects, concept, []);
  return subjects;
}

function addHeading(subjects: Subject[], heading: Element): void {
  const qualifiers: Qualifier[] = [];
  for (const child of heading.children) {
    const name = child.name === 'QualifierName' ? textOf(child) : undefined;
    if (name !== undefined) qualifiers.push({ name, ...marksOf(child) });
  }
  addSubject(subjects, childOf(heading, 'DescriptorName'), qualifiers);
}

function addSubject(
  subjects: Subject[],
  element: Element | undefined,
  qualifiers: readonly Qualifier[],
): void {
  const name = textOf(element);
  if (name === undefined || element === undefined) return;
  const subject: Subject = { scheme: 'mesh', name, ...marksOf(element) };
  subjects.push(qualifiers.length === 0 ? subject : { ...subject, qualifiers });
}

function marksOf({ attributes }: Element): { id?: string; major?: boolean } {
  const marks: { id?: string; major?: boolean } = {};
  if (attributes.UI) marks.id = attributes.UI;
  if (attributes.MajorTopicYN === 'Y') marks.major = true;
  return marks;
}

/** The keywords of all lists, each once; several glued with semicolons come apart. */
export function keywordsOf(record: Element): readonly Keyword[] {
  const keywords = new Map<string, Keyword>();
  for (const list of childrenOf(record, 'KeywordList')) {
    for (const element of list.children) {
      if (element.name !== 'Keyword') continue;
      const major = element.attributes.MajorTopicYN === 'Y';
      const printed = textOf(element) ?? '';
      const pieces = printed.includes(';') ? printed.split(/\s*;\s*/) : [printed];
      for (const piece of pieces) addKeyword(keywords, piece, major);
    }
  }
  return [...keywords.values()];
}

function addKeyword(keywords: Map<string, Keyword>, piece: string, major: boolean): void {
  const last = piece.at(-1);
  const text = last === '.' || last === ',' ? piece.slice(0, -1) : piece;
  const key = text.toLowerCase();
  if (text !== '' && !keywords.has(key)) keywords.set(key, major ? { text, major } : { text });
}

export function chemicalsOf(record: Element): readonly Chemical[] {
  return childrenOf(childOf(record, 'ChemicalList'), 'Chemical').flatMap((chemical): Chemical[] => {
    const substance = childOf(chemical, 'NameOfSubstance');
    const name = textOf(substance);
    if (name === undefined) return [];
    const number = textIn(chemical, 'RegistryNumber');
    const meshId = substance?.attributes.UI;
    return [
      {
        name,
        // PubMed writes 0 where there is no number.
        ...(number !== undefined && number !== '0' && { registryNumber: number }),
        ...(meshId && { meshId }),
      },
    ];
  });
}
