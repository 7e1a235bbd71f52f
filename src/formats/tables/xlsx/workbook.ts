import { inflatePart } from './inflate-part.ts';
import { xmlEvents } from './xml-events.ts';
import type { ZipPart } from './zip-directory.ts';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[];
  readonly from1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

type Parts = ReadonlyMap<string, ZipPart>;

/** What the workbook says of its parts (ECMA-376, part 1, section 18.2); `undefined` where there is none. */
export function readWorkbook(archive: Buffer, parts: Parts): Workbook | undefined {
  const main = mainPart(archive, parts);
  if (main === undefined) return undefined;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const targets = relationsOf(archive, parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const sheets: { name: string; part: string; isHidden: boolean }[] = [];
  let from1904 = false;
  read(archive, parts.get(main), (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
    if (name !== 'sheet') return;
    const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
    const target = targets.get(id);
    if (target?.type.endsWith('/worksheet'))
      sheets.push({
        name: attributes.name ?? '',
        part: target.part,
        isHidden: attributes.state !== undefined && attributes.state !== 'visible',
      });
  });
  const ofType = (type: string) =>
    [...targets.values()].find((target) => target.type.endsWith(`/${type}`))?.part;
  return { sheets, from1904, sharedStrings: ofType('sharedStrings'), styles: ofType('styles') };
}

function mainPart(archive: Buffer, parts: Parts): string | undefined {
  const targets = relationsOf(archive, parts, '_rels/.rels', '');
  const main =
    [...targets.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml';
  return parts.has(main) ? main : parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : undefined;
}

interface Target {
  readonly type: string;
  readonly part: string;
}

function relationsOf(
  archive: Buffer,
  parts: Parts,
  name: string,
  folder: string,
): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  read(archive, parts.get(name), (element, { Id = '', Type = '', Target: target = '' }) => {
    if (element === 'Relationship') targets.set(Id, { type: Type, part: resolved(folder, target) });
  });
  return targets;
}

/** A target is relative to the part that names it, or begins with a stroke. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`;
  return new URL(path, 'file:///').pathname.slice(1).toLowerCase();
}

function read(
  archive: Buffer,
  part: ZipPart | undefined,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  if (part === undefined) return;
  const handler = { open, close: () => undefined, text: () => undefined };
  for (const _ of xmlEvents(inflatePart(archive, part), part.name, handler));
}
