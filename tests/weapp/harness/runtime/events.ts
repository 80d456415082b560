import { nodeOf } from './node';
import { trigger, triggerTouch } from './trigger';

/** Turns what happens in a window, by a test's or a browser's doing, into WeChat's events. */
export function listenForEvents(pages: HTMLElement) {
  pages.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const node = nodeOf(target);
    if (!node || target?.closest('wx-button[disabled]')) return;
    const point = { x: event.clientX, y: event.clientY };
    for (const name of ['touchstart', 'touchend', 'tap']) triggerTouch(node, name, point);
  });
  for (const name of ['animationstart', 'animationiteration', 'animationend', 'transitionend']) {
    pages.addEventListener(name, (event) => {
      const node = event.target instanceof Element ? nodeOf(event.target) : undefined;
      if (node) trigger(node, name, {});
    });
  }
  // Scrolling does not bubble, so it is caught on its way down.
  pages.addEventListener('scroll', onScroll, { capture: true });
}

const NEAR = 50;

function onScroll(event: Event) {
  const box = event.target as HTMLElement;
  const node = box.matches('wx-scroll-view') ? nodeOf(box) : undefined;
  if (!node) return;
  const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = box;
  trigger(node, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 });
  if (scrollTop + clientHeight >= scrollHeight - NEAR)
    trigger(node, 'scrolltolower', { direction: 'bottom' });
  if (scrollTop <= NEAR) trigger(node, 'scrolltoupper', { direction: 'top' });
}
