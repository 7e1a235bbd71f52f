/** As the server draws it (`site/search/suggestions.ts`). */
interface Suggestions {
  readonly say: string;
  readonly list: readonly {
    readonly href: string;
    /** What was typed stands between U+0002 and U+0003. */
    readonly text: string;
    readonly note: string;
    readonly lang: string;
    readonly dir: string;
  }[];
}

/** Below this a list would be of chance. */
const shortest = 2;
const pauseMs = 70;
/** Screen readers tell the letters first; a count that comes at once would be cut off by the next. */
const sayAfterMs = 700;
const mostKept = 50;

/** Offers what begins like what is typed, in every field that names where to ask. */
export function offerSuggestions(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) offerIn(field);
}

/** An editable combobox with list autocomplete and manual selection (ARIA Authoring Practices Guide, "Combobox Pattern"). */
function offerIn(field: HTMLInputElement): void {
  const { suggest: address = '', suggestions: label = '' } = field.dataset;
  const known = new Map<string, Suggestions>();
  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let waiting: AbortController | undefined;
  let typing = 0;
  let saying = 0;

  const list = document.createElement('div');
  list.id = `${field.id}-suggestions`;
  list.className = 'suggestions';
  // Attributes, since older browsers have no properties for them.
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  field.after(list, status);
  // Only a plain field may be a combobox (ARIA in HTML).
  field.type = 'text';
  field.enterKeyHint = 'search';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', list.id);

  const isOpen = (): boolean => !list.hidden;
  const asked = (): string => field.value.trim().replace(/\s+/g, ' ');

  function say(text: string): void {
    clearTimeout(saying);
    saying = setTimeout(() => {
      status.textContent = text;
    }, sayAfterMs);
  }

  function choose(at: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = options[at];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', option.id);
    } else field.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    waiting?.abort();
    clearTimeout(typing);
    clearTimeout(saying);
    choose(-1);
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    status.textContent = '';
  }

  function show(found: Suggestions): void {
    choose(-1);
    options = found.list.map(({ href, text, note, lang, dir }, at) => {
      const option = document.createElement('a');
      option.id = `${list.id}-${at}`;
      option.setAttribute('role', 'option');
      option.href = href;
      option.tabIndex = -1;
      option.setAttribute('aria-selected', 'false');
      const name = document.createElement('span');
      name.lang = lang;
      name.dir = dir;
      text.split(/[\u0002\u0003]/).forEach((part, piece) => {
        if (piece % 2 === 0) name.append(part);
        else name.append(Object.assign(document.createElement('b'), { textContent: part }));
      });
      const more = document.createElement('span');
      more.className = 'quiet';
      more.textContent = note;
      option.append(name, ' ', more);
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    field.setAttribute('aria-expanded', String(isOpen()));
    say(found.say);
  }

  async function ask(): Promise<void> {
    waiting?.abort();
    const text = asked();
    if (text.length < shortest) {
      close();
      return;
    }
    waiting = new AbortController();
    const { signal } = waiting;
    try {
      let found = known.get(text);
      if (!found) {
        const answer = await fetch(`${address}?q=${encodeURIComponent(text.slice(0, 300))}`, { signal });
        if (!answer.ok) throw new Error(String(answer.status));
        found = (await answer.json()) as Suggestions;
        if (known.size >= mostKept) known.clear();
        known.set(text, found);
      }
      if (!signal.aborted && document.activeElement === field) show(found);
    } catch {
      // Without suggestions the field is what it is without a script.
      if (!signal.aborted) close();
    }
  }

  /** One further, through the field itself on the way around. */
  function step(by: 1 | -1): void {
    const places = options.length + 1;
    choose(((active + 1 + by + places) % places) - 1);
  }

  field.addEventListener('input', () => {
    choose(-1);
    clearTimeout(typing);
    typing = setTimeout(() => void ask(), pauseMs);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const isDown = event.key === 'ArrowDown';
        event.preventDefault();
        if (event.altKey && !isDown) close();
        else if (!isOpen()) void ask().then(() => event.altKey || step(isDown ? 1 : -1));
        else if (!event.altKey) step(isDown ? 1 : -1);
        break;
      }
      case 'Enter':
        if (active === -1) break;
        event.preventDefault();
        options[active]?.click();
        break;
      case 'Escape':
        if (isOpen()) event.preventDefault();
        else field.value = '';
        close();
        break;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The caret moves, and with it the reader is back in the field.
        choose(-1);
        break;
      case 'Tab':
        close();
        break;
    }
  });
  field.addEventListener('blur', close);
  // A press on an option must not take the focus away before it is a click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  addEventListener('pagehide', close);
}
