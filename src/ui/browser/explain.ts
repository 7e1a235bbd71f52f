import { keep, kept } from './keep.ts';

/** Lets the reader turn the marks under hard words off and on (remembered on this device only), and closes a meaning with Escape. */
export function offerExplanations(): void {
  closeWithEscape();
  const button = document.querySelector<HTMLButtonElement>('[data-explain-switch]');
  if (!button) return;
  const show = (isOn: boolean): void => {
    document.documentElement.dataset.explain = isOn ? 'on' : 'off';
    button.setAttribute('aria-pressed', String(isOn));
    // What shows nothing is no stop on the way through the page.
    for (const term of document.querySelectorAll<HTMLElement>('.explained > dfn'))
      term.tabIndex = isOn ? 0 : -1;
  };
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    keep('explain', isOn ? 'on' : 'off');
    show(isOn);
  });
  show(kept('explain') !== 'off');
  button.hidden = false;
}

/** A meaning that covers the text can be put away without moving the pointer (WCAG 2.2, 1.4.13). */
function closeWithEscape(): void {
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const open of document.querySelectorAll<HTMLElement>('.explained:is(:hover, :focus-within)')) {
      open.classList.add('closed');
      const reopen = (): void => open.classList.remove('closed');
      open.addEventListener('pointerleave', reopen, { once: true });
      open.addEventListener('focusout', reopen, { once: true });
    }
  });
}
