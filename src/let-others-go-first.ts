import { constants, setPriority } from 'node:os';

/**
 * Where processors are scarce, this thread and those it starts from now on wait for everybody else's: pages are answered
 * first, imports and followers have what is left. On Linux, where a thread has a priority of its own; elsewhere it would
 * be the whole process's.
 */
export function letOthersGoFirst(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where the system forbids it, everything goes on as before.
  }
}
