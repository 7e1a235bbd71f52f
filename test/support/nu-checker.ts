import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const jar = join(
  createRequire(import.meta.url).resolve('vnu-jar/package.json'),
  '..',
  'build',
  'dist',
  'vnu.jar',
);

/** Whether there is a Java for the Nu HTML checker; `npm test` installs it where it may. */
export const canCheck =
  Number(
    /version "(\d+)/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '')?.[1] ?? 0,
  ) >= 17;

/** What the Nu HTML checker calls errors in some pages, each with its page and place; Java is started once for all. */
export async function nuErrors(pages: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-nu-'));
  try {
    const files = [...pages].map(([name, html]) => {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, html);
      return file;
    });
    const args = ['-Xss1m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files];
    const { stdout } = await promisify(execFile)('java', args, { maxBuffer: 64 * 1024 * 1024 });
    const { messages } = JSON.parse(stdout) as { readonly messages: readonly NuMessage[] };
    return messages
      .filter(({ type }) => type !== 'info')
      .map(
        ({ url, lastLine, message, extract }) =>
          `${url?.split('/').at(-1)}:${lastLine} ${message} (${extract})`,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface NuMessage {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}
