import { describe, expect, it } from 'vitest';
import { createPreview } from '../../../test/support/preview.ts';
import { readable } from '../../../test/support/readable.ts';

const preview = await createPreview();

describe('the pages of units', () => {
  it('show the tree in the language of the reader', async () => {
    const { page } = await preview.pageAt('/units');
    expect(readable(String(page.main))).toMatch(
      /School of Advanced Technologies in Medicine.*Department of Applied Cell Sciences/s,
    );
    expect(readable((await preview.pageAt('/fa/units')).html)).toContain('گروه علوم سلولی کاربردی');
  });

  it('say of a unit what it is part of, its years, its people and its newest works', async () => {
    const { page } = await preview.pageAt('/units/cell-sciences');
    expect(page.title).toBe('Department of Applied Cell Sciences');
    expect(String(page.main)).toContain('href="/units/advanced-technologies"');
    expect(String(page.main)).toContain('action="/units/cell-sciences"');
  });

  it('are none where nothing is known', async () => {
    expect((await preview.pageAt('/units/nowhere')).page.title).toBe('There is no page here');
  });
});
