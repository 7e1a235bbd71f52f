import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

async function violationsOf(paths: readonly string[]): Promise<{ seen: number; violations: string[] }> {
  const cruiseOptions: ICruiseOptions = { ...options, ruleSet: { forbidden }, validate: true };
  const { output } = await cruise([...paths], cruiseOptions, undefined, {
    tsConfig: extractTsConfig('./tsconfig.json'),
  });
  if (typeof output === 'string') throw new Error(output);
  return {
    seen: output.summary.totalCruised,
    violations: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

describe('the rooms of the house', () => {
  it('are entered by their doors, and know only whom they may', async () => {
    const { seen, violations } = await violationsOf(['src']);
    expect(violations).toEqual([]);
    // A compiler that the tool does not know makes it see no file at all, and pass.
    expect(seen).toBeGreaterThan(30);
  });
});
