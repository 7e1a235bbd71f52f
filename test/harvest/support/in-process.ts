import { runCli } from '../../../src/cli/index.ts';

function writer(take: (text: string) => void) {
  return {
    write(text: string) {
      take(text);
      return true;
    },
  };
}

/** Runs a command in this process: what it says, and how it ends. */
export async function inProcess(
  words: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const exitCode = await runCli(words, {
    now: () => new Date(),
    log: () => undefined,
    out: writer((text) => (out += text)),
    err: writer((text) => (err += text)),
    environment,
    folder,
    stopping: new AbortController().signal,
  });
  return { exitCode, out, err };
}
