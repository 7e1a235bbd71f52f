import { tellDots } from './map-near.ts';

const sheet = { width: 1_000, height: 700 };
const closest = 16;
const step = 1.6;
/** From how many pixels a unit of the sheet on which step of names there is room for (`place-names.ts`). */
const scales = [0, 0.7, 1.05, 2.1, 4.2, 8.4];

/** Lets a map be brought closer and moved; without a script it stands as a whole, with its links. */
export function offerMap(): void {
  const svg = document.querySelector<SVGSVGElement>('.map svg');
  const tools = document.querySelector<HTMLElement>('.map .tools');
  if (!svg || !tools) return;
  let zoom = 1;
  let [x, y] = [sheet.width / 2, sheet.height / 2];

  function show(): void {
    const [width, height] = [sheet.width / zoom, sheet.height / zoom];
    x = Math.min(sheet.width - width / 2, Math.max(width / 2, x));
    y = Math.min(sheet.height - height / 2, Math.max(height / 2, y));
    svg?.setAttribute('viewBox', `${x - width / 2} ${y - height / 2} ${width} ${height}`);
    const scale = ((svg?.clientWidth ?? 0) / sheet.width) * zoom;
    svg?.style.setProperty('--u', String(1 / scale));
    const reached = scales.filter((least) => scale >= least).length - 1;
    svg?.setAttribute('class', `step-${Math.max(0, reached)}${zoom > 1 ? ' closer' : ''}`);
  }

  /** Where on the sheet the pointer is. */
  function placeOf({ clientX, clientY }: MouseEvent): readonly [number, number] {
    const box = svg?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return [
      x + ((clientX - box.left) / box.width - 0.5) * (sheet.width / zoom),
      y + ((clientY - box.top) / box.height - 0.5) * (sheet.height / zoom),
    ];
  }

  function closer(factor: number, [atX, atY]: readonly [number, number] = [x, y]): void {
    const next = Math.min(closest, Math.max(1, zoom * factor));
    x = atX + ((x - atX) * zoom) / next;
    y = atY + ((y - atY) * zoom) / next;
    zoom = next;
    show();
  }

  function move(dx: number, dy: number): void {
    x += dx / zoom;
    y += dy / zoom;
    show();
  }

  const keys: Readonly<Record<string, () => void>> = {
    '+': () => closer(step),
    '=': () => closer(step),
    '-': () => closer(1 / step),
    '0': () => closer(1 / closest),
    ArrowLeft: () => move(-80, 0),
    ArrowRight: () => move(80, 0),
    ArrowUp: () => move(0, -80),
    ArrowDown: () => move(0, 80),
  };
  svg.parentElement?.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act || (event.key.startsWith('Arrow') && zoom === 1)) return;
    event.preventDefault();
    act();
  });
  for (const button of tools.querySelectorAll<HTMLButtonElement>('button'))
    button.addEventListener('click', () => keys[button.value]?.());
  // A plain wheel turns the page.
  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      closer(event.deltaY < 0 ? 1.25 : 0.8, placeOf(event));
    },
    { passive: false },
  );
  svg.addEventListener('dblclick', (event) => {
    event.preventDefault();
    closer(step, placeOf(event));
  });

  let held: PointerEvent | undefined;
  let dragged = false;
  svg.addEventListener('dragstart', (event) => event.preventDefault());
  svg.addEventListener('pointerdown', (event) => {
    dragged = false;
    if (event.button === 0 && zoom > 1) held = event;
  });
  addEventListener('pointermove', (event) => {
    if (held === undefined) return;
    const [dx, dy] = [event.clientX - held.clientX, event.clientY - held.clientY];
    if (!dragged && Math.hypot(dx, dy) < 4) return;
    dragged = true;
    held = event;
    const units = sheet.width / (svg.clientWidth || 1);
    move(-dx * units, -dy * units);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    addEventListener(end, () => {
      held = undefined;
    });
  // The end of a drag is no click on the dot below it.
  svg.addEventListener('click', (event) => dragged && event.preventDefault(), true);
  addEventListener('resize', show);
  tools.hidden = false;
  show();
  tellDots(svg);
}
