/** As the server tells it (`site/map/near-on-map.ts`). */
interface Near {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly lang: string;
  readonly dir: string;
}

/** How far from a dot it is still meant, in pixels: a finger covers more than a pointer. */
const reach = { mouse: 9, touch: 22 };
const pauseMs = 60;
const mostKept = 200;

/** Tells which work a dot is, to whoever points at it, and leads there. */
export function tellDots(svg: SVGSVGElement): void {
  const figure = svg.parentElement;
  const { near: address } = svg.dataset;
  const dots = [...svg.querySelectorAll('.dots path')].flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    ),
  );
  if (!figure || address === undefined) return;
  const known = new Map<string, Near | undefined>();
  const card = document.createElement('a');
  card.className = 'near';
  card.hidden = true;
  svg.after(card);
  let pointed = '';
  let waiting = 0;

  function nearestTo(
    { clientX, clientY }: PointerEvent | MouseEvent,
    within: number,
  ): readonly [number, number] | undefined {
    const matrix = svg.getScreenCTM();
    if (!matrix) return undefined;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    let best = (within / matrix.a) ** 2;
    let found: readonly [number, number] | undefined;
    for (const dot of dots) {
      const square = (dot[0] - x) ** 2 + (dot[1] - y) ** 2;
      if (square >= best) continue;
      best = square;
      found = dot;
    }
    return found;
  }

  function hide(): void {
    pointed = '';
    card.hidden = true;
    clearTimeout(waiting);
  }

  async function tell([x, y]: readonly [number, number]): Promise<void> {
    const key = `${x} ${y}`;
    if (!known.has(key)) {
      const answer = await fetch(`${address}?x=${x}&y=${y}`).catch(() => undefined);
      if (known.size > mostKept) known.clear();
      known.set(key, answer?.ok ? ((await answer.json()) as Near) : undefined);
    }
    const work = known.get(key);
    const matrix = svg.getScreenCTM();
    if (pointed !== key || !work || !matrix || !figure) return;
    const [title, note] = [document.createElement('span'), document.createElement('small')];
    title.textContent = work.title;
    title.lang = work.lang;
    title.dir = work.dir;
    note.textContent = work.note;
    card.replaceChildren(title, note);
    card.href = work.href;
    card.hidden = false;
    const place = new DOMPoint(x, y).matrixTransform(matrix);
    const box = figure.getBoundingClientRect();
    const left = Math.min(
      Math.max(0, place.x - box.left - card.offsetWidth / 2),
      box.width - card.offsetWidth,
    );
    const above = place.y - box.top - card.offsetHeight - 8;
    card.style.left = `${left}px`;
    card.style.top = `${above > 0 ? above : place.y - box.top + 10}px`;
  }

  function point(event: PointerEvent, dot: readonly [number, number] | undefined): void {
    const key = dot ? `${dot[0]} ${dot[1]}` : '';
    if (key === pointed) return;
    if (!dot) {
      // From the dot to its card there is a gap: whoever crosses it quickly keeps the card.
      clearTimeout(waiting);
      waiting = setTimeout(hide, event.pointerType === 'mouse' ? 400 : 0);
      return;
    }
    clearTimeout(waiting);
    pointed = key;
    card.hidden = true;
    waiting = setTimeout(() => void tell(dot), pauseMs);
  }

  svg.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) point(event, nearestTo(event, reach.mouse));
  });
  card.addEventListener('pointerenter', () => clearTimeout(waiting));
  figure.addEventListener('pointerleave', hide);
  svg.addEventListener('click', (event) => {
    const touched = event instanceof PointerEvent && event.pointerType !== 'mouse';
    if (event.target instanceof Element && event.target.closest('.names')) return;
    const dot = nearestTo(event, touched ? reach.touch : reach.mouse);
    if (!dot) return;
    event.preventDefault();
    if (touched) point(event, dot);
    else if (!card.hidden) card.click();
  });
  addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
}
