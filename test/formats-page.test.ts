import { expect, it } from 'vitest';
import { formatsPage } from './support/formats-table.ts';

it('docs/formats.md says what each format holds', async () => {
  await expect(formatsPage()).toMatchFileSnapshot('../docs/formats.md');
});
