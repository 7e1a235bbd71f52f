const most = 4096;

/** A pure function of few distinct arguments that computes each answer once: `Intl` is slow to ask. */
export function remembering<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as V;
    // Starting over is rare, and cheaper than keeping an order of use.
    if (known.size >= most) known.clear();
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
