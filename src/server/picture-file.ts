import {
  coloursOfFiles,
  localised,
  type PageContext,
  type Picture,
  toCsv,
  toPng,
  toSvg,
} from '../ui/index.ts';
import type { Answer } from './web-app.ts';

/** A picture in the form that the extension names, with the place and the institution it speaks of. */
export async function pictureFile(
  picture: Picture,
  extension: string,
  placeName: string,
  context: PageContext,
): Promise<Answer | undefined> {
  const source = `${placeName} · ${localised(context.institution.platformName, context)}`;
  const colours = await coloursOfFiles(context.institution.accent ?? '');
  switch (extension) {
    case 'svg':
      return {
        kind: 'file',
        text: toSvg(picture, source, colours),
        contentType: 'image/svg+xml; charset=utf-8',
      };
    case 'png':
      return { kind: 'file', text: await toPng(picture, source, colours), contentType: 'image/png' };
    case 'csv':
      return {
        kind: 'file',
        text: toCsv(picture),
        contentType: 'text/csv; charset=utf-8',
        fileName: `${picture.name}.csv`,
      };
    default:
      return undefined;
  }
}
