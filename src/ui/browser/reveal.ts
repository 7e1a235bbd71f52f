/** Opens the folded part that holds what a link leads to; newer browsers do it by themselves. */
export function revealTargets(): void {
  const reveal = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let opened = false;
    for (let part = target?.closest('details'); part; part = part.parentElement?.closest('details')) {
      if (!part.open) opened = part.open = true;
    }
    if (opened) target?.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  // A second click on the same link changes no address.
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link && link.hash === location.hash) reveal();
  });
  reveal();
}
