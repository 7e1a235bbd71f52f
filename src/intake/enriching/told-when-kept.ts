import type { HarvestStep, Page } from '../harvest/provider.ts';

/** Passes pages on, and tells of each, in order, whom it answers for, when it and all before it are kept. */
export function toldWhenKept(
  steps: AsyncGenerator<HarvestStep, void>,
  answered: (identifiers: readonly string[]) => void,
) {
  const underWay: Page[] = [];
  async function* passed(): AsyncGenerator<HarvestStep, void> {
    for await (const step of steps) {
      if (step.kind === 'page') underWay.push(step);
      yield step;
    }
  }
  return {
    steps: passed(),
    kept(page: Page): void {
      const kept = underWay.splice(0, underWay.indexOf(page) + 1);
      answered(kept.flatMap(({ answers = [] }) => answers));
    },
  };
}
