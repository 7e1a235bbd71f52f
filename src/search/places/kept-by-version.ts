const mostKept = 2000;

/** Answers kept as long as the index stands as it stood; keys are compared as those of a `Map` are. */
export function createKeptByVersion(versionOf: () => number): <T>(key: unknown, compute: () => T) => T {
  const kept = new Map<unknown, unknown>();
  let version = -1;
  return <T>(key: unknown, compute: () => T): T => {
    const now = versionOf();
    if (now !== version || kept.size >= mostKept) kept.clear();
    version = now;
    if (kept.has(key)) return kept.get(key) as T;
    const answer = compute();
    kept.set(key, answer);
    return answer;
  };
}
