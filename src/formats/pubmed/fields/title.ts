import { type Title, tidyTitle } from '../../fields/tidy-title.ts';
import { type Element, inlineOf } from '../../xml/element.ts';

export function titleOf(element: Element | undefined): Title | undefined {
  return tidyTitle(inlineOf(element));
}
