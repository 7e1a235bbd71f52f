/** Lets a span of years be drawn over their bars; without a script, each bar leads to its year, and a span is typed. */
export function offerSpans(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-years]')) {
    const bars = form.parentElement?.querySelector<SVGSVGElement>('.years svg');
    const [first = 0, last = 0] = (form.dataset.years ?? '').split('-').map(Number);
    const from = form.elements.namedItem('from');
    const to = form.elements.namedItem('to');
    if (bars && from instanceof HTMLInputElement && to instanceof HTMLInputElement)
      offerSpan(form, bars, [first, last], [from, to]);
  }
}

function offerSpan(
  form: HTMLFormElement,
  bars: SVGSVGElement,
  [first, last]: readonly [number, number],
  [from, to]: readonly [HTMLInputElement, HTMLInputElement],
): void {
  let start: number | undefined;
  let drawn = false;

  function yearAt({ clientX }: PointerEvent): number {
    const { left, width } = bars.getBoundingClientRect();
    const year = first + Math.floor(((clientX - left) / width) * (last - first + 1));
    return Math.min(last, Math.max(first, year));
  }

  function show(one: number, other: number): void {
    from.value = String(Math.min(one, other));
    to.value = String(Math.max(one, other));
    for (const bar of bars.querySelectorAll<SVGAElement>('a')) {
      const year = Number(bar.dataset.year);
      bar.lastElementChild?.classList.toggle(
        'within',
        year >= Number(from.value) && year <= Number(to.value),
      );
    }
  }

  bars.classList.add('drawn-over');
  bars.addEventListener('dragstart', (event) => event.preventDefault());
  bars.addEventListener('pointerdown', (event) => {
    drawn = false;
    if (event.button === 0) start = yearAt(event);
  });
  addEventListener('pointermove', (event) => {
    if (start === undefined) return;
    const year = yearAt(event);
    drawn ||= year !== start;
    if (drawn) show(start, year);
  });
  addEventListener('pointercancel', () => {
    start = undefined;
  });
  addEventListener('pointerup', () => {
    if (start !== undefined && drawn) form.requestSubmit();
    start = undefined;
  });
  // The end of a span is no click on the year below it.
  bars.addEventListener('click', (event) => drawn && event.preventDefault());
}
