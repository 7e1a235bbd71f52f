import { keep, kept } from './keep.ts';

/** Lets the reader turn dark into light and back; remembered on this device only. */
export function offerThemes(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean => {
    const chosen = kept('theme');
    return chosen === undefined ? system.matches : chosen === 'dark';
  };
  const show = (): void => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    keep('theme', theme);
    document.documentElement.dataset.theme = theme;
    show();
  });
  system.addEventListener('change', show);
  show();
  button.hidden = false;
}
