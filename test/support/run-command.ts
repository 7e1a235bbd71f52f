import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export interface Finished {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly input?: Buffer | string;
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Half of the time of a short command goes into compiling what it runs. */
const compiled = join(tmpdir(), 'lectern-compiled-for-tests');

/** Runs `lectern` with these words as a process of its own, until it ends. */
export function lectern(
  words: readonly string[],
  { input, folder, environment }: RunOptions = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [join(projectFolder, 'src', 'main.ts'), ...words], {
    cwd: folder ?? projectFolder,
    env: { ...process.env, LECTERN_DATA: undefined, NODE_COMPILE_CACHE: compiled, ...environment },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  return finished(child);
}

function finished(child: ChildProcess): Promise<Finished> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (text) => (out += text));
  child.stderr?.on('data', (text) => (err += text));
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, out, err })));
}

export interface Served {
  readonly address: string;
  /** As a process manager would; answers how it ended. */
  stop(): Promise<Finished>;
}

/** Starts a server process with the words given and waits until it prints its address. */
export async function started(command: string, words: readonly string[]): Promise<Served> {
  const child = spawn(command, [...words], {
    cwd: projectFolder,
    env: { ...process.env, LECTERN_DATA: undefined },
  });
  const ended = finished(child);
  onTestFinished(() => void child.kill('SIGKILL'));
  const address = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (text) => {
      out += text;
      const found = /Lectern is at (http:\S+)/.exec(out)?.[1];
      if (found) resolve(found);
    });
    void ended.then(({ out, err }) => reject(new Error(`The server ended before it served: ${out}${err}`)));
  });
  return {
    address,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Asks again until the answer is as wanted; what is wanted must come within ten seconds, or so many. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  seconds = 10,
): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (performance.now() > deadline) throw new Error('What was waited for did not come in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
