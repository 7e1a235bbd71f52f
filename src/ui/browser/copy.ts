/** Shows the copy buttons, and says when the text is on the clipboard. */
export function offerCopying(): void {
  const { clipboard } = navigator;
  if (!clipboard) return;
  const status = document.createElement('p');
  status.className = 'unseen';
  status.role = 'status';
  document.body.append(status);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copied]')) {
    const word = button.querySelector('span');
    const before = word?.textContent ?? '';
    const { copyElement, copyText, copied = '' } = button.dataset;
    button.addEventListener('click', async () => {
      const text = copyText ?? document.getElementById(copyElement ?? '')?.textContent ?? '';
      try {
        await clipboard.writeText(text.trim());
      } catch {
        return;
      }
      status.textContent = copied;
      if (word) word.textContent = copied;
      setTimeout(() => {
        if (word) word.textContent = before;
        status.textContent = '';
      }, 2000);
    });
    button.hidden = false;
  }
}
