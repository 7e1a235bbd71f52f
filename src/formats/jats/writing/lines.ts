import { type Html, html, type Inserted } from '../../../markup/index.ts';

/** Elements one under the other; what is not there leaves no line. */
export function lines(...elements: readonly Inserted[]): Html {
  const there = elements.flat(2).filter((element) => element !== undefined && element !== false);
  return html`${there.map((element) => html`${element as Inserted}\n`)}`;
}
