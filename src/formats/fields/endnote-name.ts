import type { GroupName, PersonName } from '../../model/index.ts';
import { nameFromText } from './name-from-text.ts';

/** A name as EndNote lists it: a comma at its end says that it is not a person's. */
export function endnoteName(line: string): PersonName | GroupName | undefined {
  if (!line.endsWith(',')) return nameFromText(line);
  const name = line.slice(0, -1).trim();
  return name === '' ? undefined : { kind: 'group', name };
}
