import { keep, kept } from './keep.ts';

/** Remembers, on this device only, which depths of a work a reader has put away. */
export function rememberDepths(): void {
  for (const part of document.querySelectorAll<HTMLDetailsElement>('details[data-depth]')) {
    const name = `depth-${part.dataset.depth}`;
    // Whoever came by a link to a place in it wants to see that.
    if (kept(name) === 'closed' && !part.querySelector(':target') && !part.matches(':target, :target *'))
      part.open = false;
    part.addEventListener('toggle', () => keep(name, part.open ? 'open' : 'closed'));
  }
}
