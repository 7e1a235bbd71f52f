/** Offers the device's own way of sharing, where there is one. */
export function offerShareSheet(): void {
  if (!('share' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share-address]')) {
    const { shareAddress: url = location.href, shareText: text = document.title } = button.dataset;
    button.addEventListener('click', () => {
      // Refusing or closing the sheet is the reader's right, not a fault.
      navigator.share({ title: text, text, url }).catch(() => undefined);
    });
    button.hidden = false;
  }
}
