import { runCli } from './cli/index.ts';
import type { Log } from './effects.ts';
import { growHeapSlowly } from './grow-heap-slowly.ts';
import { letOthersGoFirst } from './let-others-go-first.ts';

const stopping = new AbortController();
let asked = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    asked += 1;
    // Whoever asks twice does not want to wait.
    if (asked > 1) process.exit(130);
    stopping.abort();
  });
}

// Whoever read what is printed has had enough of it (`lectern people find Wang | head`): nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** JSON lines on the standard error, from `info` up when LECTERN_LOG says so, else warnings and errors. */
const log: Log = (level, message, particulars) => {
  const wanted = process.env.LECTERN_LOG ?? 'warn';
  const levels = ['debug', 'info', 'warn', 'error'];
  if (levels.indexOf(level) < levels.indexOf(wanted)) return;
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, message, ...particulars })}\n`,
  );
};

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    now: () => new Date(),
    log,
    out: process.stdout,
    err: process.stderr,
    environment: process.env,
    folder: process.cwd(),
    stopping: stopping.signal,
    letOthersGoFirst,
    growHeapSlowly,
  });
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  process.stderr.write(
    `Lectern stopped: ${error instanceof Error ? error.message : String(error)}${cause}\n`,
  );
  if (process.env.LECTERN_LOG === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
