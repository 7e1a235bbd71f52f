import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileBytes, HarvestTask } from '../../harvest/provider.ts';

/** Where PubMed's files lie: a folder, or an address. */
export interface FilePlaces {
  /** Paths or addresses of all files, in no order. */
  list(): Promise<Found<readonly string[]>>;
  /** The bytes of one, after a look whether they have the sum that the file beside it says. */
  open(place: string): Promise<Found<Uint8Array | FileBytes>>;
}

export type Found<T> =
  | { readonly kind: 'found'; readonly found: T }
  | { readonly kind: 'failed'; readonly reason: string };

/** The longest files of late had some 100 MB. */
const longestFile = 512 * 2 ** 20;
const foldersOfMirror = ['baseline', 'updatefiles'];

/** A folder of this machine, in which they may lie at any depth. */
export function filesOfFolder(path: string): FilePlaces {
  return {
    async list() {
      try {
        const files: string[] = [];
        for await (const name of glob('**/pubmed*n*.xml.gz', { cwd: path })) files.push(join(path, name));
        return found(files);
      } catch (cause) {
        return failed(`The folder ${path} could not be read: ${String(cause)}.`);
      }
    },
    async open(file) {
      const told = await readFile(`${file}.md5`, 'utf8').catch(() => undefined);
      const wanted = told === undefined ? undefined : sumIn(told);
      if (wanted === undefined)
        return failed(
          `${file}.md5 is missing or holds no sum: copy it from PubMed as well, and all after it.`,
        );
      const sum = createHash('md5');
      try {
        await pipeline(createReadStream(file), sum);
      } catch (cause) {
        return failed(`${file} could not be read: ${String(cause)}.`);
      }
      return sum.digest('hex') === wanted
        ? found({ file })
        : failed(
            `${file} is damaged or not whole: its MD5 sum is not that of ${basename(file)}.md5. Copy both again.`,
          );
    },
  };
}

/** A server of files, such as NLM's own, whose folders are web pages that list them. */
export function filesOfMirror({
  http,
  base,
  signal,
}: Pick<HarvestTask<unknown>, 'http' | 'base' | 'signal'>): FilePlaces {
  return {
    async list() {
      const all: string[] = [];
      for (const folder of foldersOfMirror) {
        const address = `${base}/${folder}/`;
        const answer = await http.fetch(address, { accept: ['text/html', 'application/xhtml+xml'], signal });
        if (answer.kind === 'failed') return answer;
        const names = answer.body.toString('utf8').match(/\bpubmed\d{2}n\d{4,5}\.xml\.gz(?=["'])/g) ?? [];
        all.push(...names.map((name) => address + name));
      }
      return all.length > 0
        ? found([...new Set(all)])
        : failed(
            `${base} lists no files of PubMed in its folders ${foldersOfMirror.join(' and ')}: mend "base".`,
          );
    },
    async open(address) {
      let wanted: string | undefined;
      const told = await http.fetch(`${address}.md5`, {
        maxBytes: 4096,
        check(body) {
          wanted = sumIn(body.toString('utf8'));
          return wanted === undefined ? 'it holds no MD5 sum' : undefined;
        },
        signal,
      });
      if (told.kind === 'failed') return told;
      const answer = await http.fetch(address, {
        packed: true,
        maxBytes: longestFile,
        check: (body) =>
          createHash('md5').update(body).digest('hex') === wanted
            ? undefined
            : 'its MD5 sum is not the one that was announced, so it is damaged or not whole',
        signal,
      });
      return answer.kind === 'failed' ? answer : found(answer.body);
    },
  };
}

/** `MD5(pubmed26n0001.xml.gz)= 0ab1…`, or the sum alone. */
function sumIn(text: string): string | undefined {
  return /(?<![\da-f])[\da-f]{32}(?![\da-f])/i.exec(text)?.[0].toLowerCase();
}

function found<T>(all: T): Found<T> {
  return { kind: 'found', found: all };
}

function failed(reason: string): Found<never> {
  return { kind: 'failed', reason };
}
