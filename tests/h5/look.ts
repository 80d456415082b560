/**
 * What is wrong with how a page is drawn, as a person with weak eyes and large fingers would find it. Runs inside the
 * browser: it must not use anything from outside itself.
 */
export function faultsOfLook(): string[] {
  const faults: string[] = [];
  const page = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter(
    (one) => getComputedStyle(one).display !== 'none',
  );
  const seen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className.split(' ').join('.')} “${element.textContent.trim().slice(0, 16)}”`;
  const isClamped = (element: Element): boolean => getComputedStyle(element).webkitLineClamp !== 'none';
  const fixed = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).position === 'fixed' || fixed(element.parentElement));

  // Nothing sticks out sideways.
  const texts: { element: HTMLElement; box: DOMRect }[] = [];
  for (const root of page) {
    if (root.scrollWidth > root.clientWidth + 1) faults.push(`scrolls sideways: ${root.scrollWidth}`);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || !seen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // Of a title that shows its beginning on purpose, with an ellipsis, the rest is nowhere.
      const box = isClamped(element) ? element.getBoundingClientRect() : range.getBoundingClientRect();
      if (box.width === 0 || element.closest('.nut-picker, .nut-popup, .sheet')) continue;
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`sticks out: ${name(element)}`);
      texts.push({ element, box });
    }
  }

  // Nothing is cut off.
  for (const { element } of texts) {
    for (let box: HTMLElement | null = element; box && !page.includes(box); box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (isClamped(box)) continue;
      if (overflowX === 'hidden' && box.scrollWidth > box.clientWidth + 1)
        faults.push(`cut off at the side: ${name(box)}`);
      if (overflowY === 'hidden' && box.scrollHeight > box.clientHeight + 2)
        faults.push(`cut off below: ${name(box)}`);
    }
  }

  // No words lie over others; bars that stay in place lie over what scrolls beneath them.
  const still = texts.filter(({ element }) => !fixed(element));
  for (const [index, one] of still.entries()) {
    for (const other of still.slice(index + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 3 && down > 6 && one.element !== other.element)
        faults.push(`overlap: ${name(one.element)} and ${name(other.element)}`);
    }
  }

  // What can be touched is large enough to be hit.
  for (const root of page) {
    for (const target of root.querySelectorAll<HTMLElement>(
      '[role="button"], [role="radio"], [role="checkbox"], [role="switch"], button',
    )) {
      if (!seen(target)) continue;
      const { width, height } = target.getBoundingClientRect();
      if (width > 0 && (width < 43.5 || height < 43.5))
        faults.push(`too small to hit (${Math.round(width)} × ${Math.round(height)}): ${name(target)}`);
    }
  }
  return [...new Set(faults)];
}

/**
 * What is wrong with how a page for the desk uses a wide screen: its cards leave half of it bare, or what steps through time
 * does not begin where they begin. Runs inside the browser.
 */
export function faultsOfDesk(): string[] {
  const boxesOf = (what: string) =>
    [...document.querySelectorAll(what)]
      .filter((one) => one.checkVisibility())
      .map((one) => one.getBoundingClientRect());
  const cards = boxesOf('.card');
  const [left, right] = [
    Math.min(...cards.map((one) => one.left)),
    Math.max(...cards.map((one) => one.right)),
  ];
  const faults: string[] = [];
  if (right - left < innerWidth * 0.7)
    faults.push(`desk: uses ${Math.round(right - left)} px of ${innerWidth}`);
  for (const period of boxesOf('.period'))
    if (Math.abs(period.left - left) > 24)
      faults.push(`desk: the period begins at ${period.left}, the cards at ${left}`);
  return faults;
}
