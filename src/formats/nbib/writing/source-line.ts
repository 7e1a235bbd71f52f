import type { WorkDescription } from '../../../model/index.ts';
import { dateWords } from './dates.ts';

/** `Ann Rheum Dis. 2017 Mar;76(3):543-546. doi: 10.1136/annrheumdis-2016-210002.` */
export function sourceLine(work: WorkDescription): string | undefined {
  const { source, published, volume = '', issue, identifiers } = work;
  const name = source?.abbreviation ?? source?.name;
  if (name === undefined || published === undefined) return undefined;
  const locator = (work.pages ?? work.articleNumber)?.replaceAll('–', '-');
  const number = `${volume}${issue === undefined ? '' : `(${issue})`}`;
  const place = [number, locator].filter(Boolean).join(':');
  return [
    `${name}.`,
    `${dateWords(published)}${place === '' ? '' : `;${place}`}.`,
    identifiers.doi && `doi: ${identifiers.doi}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
