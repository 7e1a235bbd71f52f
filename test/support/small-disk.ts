import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk in memory, of a few megabytes, for tests that fill it or forbid writing to it. */
export interface SmallDisk {
  readonly folder: string;
  resize(megabytes: number): void;
  makeReadOnly(): void;
}

/** `undefined` where this user may not mount. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-disk-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) {
    remove();
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    remove();
  });
  return {
    folder,
    resize: (size) => void mount('-o', `remount,size=${size}m`, folder),
    makeReadOnly: () => void mount('-o', 'remount,ro', folder),
  };
}

function mount(...words: readonly string[]): boolean {
  try {
    execFileSync('mount', words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
