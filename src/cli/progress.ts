import cliProgress from 'cli-progress';

/** How far a long task has come. `done` and `total` are of one unit; `records` is what people count. */
export interface Progress {
  report(at: {
    readonly done: number;
    readonly total: number;
    readonly records: number;
    readonly label?: string;
  }): void;
  stop(): void;
}

/** Where progress is shown: a terminal gets a bar, a log file a quiet line now and then. */
export type ProgressStream = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };

const quietEveryMs = 10_000;

/** `noun` is what `records` counts: "records", "works". */
export function createProgress(noun: string, stream: ProgressStream, now: () => Date): Progress {
  const startedMs = now().getTime();
  const figures = (done: number, total: number, records: number) => {
    const seconds = Math.max((now().getTime() - startedMs) / 1000, 0.001);
    const rate = records / seconds;
    const left = done > 0 && total > 0 ? (seconds * (total - done)) / done : undefined;
    return { rate: Math.round(rate).toLocaleString('en'), left: left === undefined ? '?' : spanOf(left) };
  };
  const quiet = lines(noun, stream, now, figures);
  return stream.isTTY ? bar(noun, stream as NodeJS.WriteStream, figures, quiet) : quiet;
}

type Figures = (done: number, total: number, records: number) => { rate: string; left: string };

/** A bar needs an end: towards an unknown one there are quiet lines here too. */
function bar(noun: string, stream: NodeJS.WriteStream, figures: Figures, quiet: Progress): Progress {
  const shown = new cliProgress.SingleBar({
    stream,
    format: `{label} {bar} {percentage} % · {records} ${noun} · {rate}/s · {left} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    fps: 8,
  });
  let started = false;
  return {
    report(at) {
      if (at.total <= 0) return quiet.report(at);
      const { done, total, records, label = '' } = at;
      const payload = { label, records: records.toLocaleString('en'), ...figures(done, total, records) };
      if (started) {
        shown.setTotal(total);
        shown.update(done, payload);
      } else {
        shown.start(total, done, payload);
        started = true;
      }
    },
    stop() {
      if (started) shown.stop();
    },
  };
}

function lines(noun: string, stream: ProgressStream, now: () => Date, figures: Figures): Progress {
  let spokenMs = now().getTime();
  return {
    report({ done, total, records, label = '' }) {
      if (now().getTime() - spokenMs < quietEveryMs) return;
      spokenMs = now().getTime();
      const { rate, left } = figures(done, total, records);
      const parts = [
        ...(total > 0 ? [`${Math.floor((100 * done) / total)} %`] : []),
        `${records.toLocaleString('en')} ${noun}`,
        `${rate}/s`,
        ...(total > 0 ? [`${left} left`] : []),
      ];
      stream.write(`${label ? `${label}: ` : ''}${parts.join(', ')}\n`);
    },
    stop() {},
  };
}

/** `45 s`, `3 min 20 s`, `2 h 5 min`. */
export function spanOf(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
