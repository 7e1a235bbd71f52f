import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { Config } from './config.ts';
import type { Asset, Institution } from './ui/index.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};
const mostBytes = 512 * 1024;

export interface LogoFiles {
  readonly logo: Institution['logo'];
  /** To be served with the other assets. */
  readonly files: ReadonlyMap<string, Asset>;
}

/** Reads the institution's logo, beside the configuration file; throws a sentence where it cannot be used. */
export function logoFilesOf({ institution, file }: Pick<Config, 'institution' | 'file'>): LogoFiles {
  const files = new Map<string, Asset>();
  const given = institution?.logo;
  if (!given || !file) return { logo: undefined, files };
  const take = (name: string): string => {
    const path = resolve(dirname(file), name);
    const extension = extname(path).toLowerCase();
    const contentType = contentTypes[extension];
    if (!contentType)
      throw new Error(`The logo ${path} must be one of: ${Object.keys(contentTypes).join(', ')}.`);
    const bytes = bytesOf(path);
    const address = `/assets/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}${extension}`;
    files.set(address, { bytes, contentType });
    return address;
  };
  const logo = { light: take(given.light), ...(given.dark && { dark: take(given.dark) }) };
  return { logo, files };
}

function bytesOf(path: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new Error(
      `The logo ${path} cannot be read. Paths are taken from the folder of the configuration file.`,
      { cause },
    );
  }
  if (bytes.length > mostBytes)
    throw new Error(`The logo ${path} is larger than 512 kB. Every page shows it: make it smaller.`);
  return bytes;
}
