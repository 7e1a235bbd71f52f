import { keep, kept } from './keep.ts';

/** Lets the reader turn the marks under hard words off and on (remembered on this device only), and closes a meaning with Escape. */
export function offerExplanations(): void {
  closeWithEscape();
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-explain-switch]');
  if (buttons.length === 0) return;
  const show = (isOn: boolean): void => {
    document.documentElement.dataset.explain = isOn ? 'on' : 'off';
    for (const button of buttons) button.setAttribute('aria-pressed', String(isOn));
    // What shows nothing is no stop on the way through the page.
    for (const term of document.querySelectorAll<HTMLElement>('.explained > dfn'))
      term.tabIndex = isOn ? 0 : -1;
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const isOn = button.getAttribute('aria-pressed') !== 'true';
      keep('explain', isOn ? 'on' : 'off');
      show(isOn);
    });
    button.hidden = false;
  }
  show(kept('explain') !== 'off');
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
