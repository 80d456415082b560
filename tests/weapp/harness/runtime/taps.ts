import { nodeOf, triggerTouch } from './trigger';

/** Turns the clicks of a window, a test's or a mouse's, into WeChat's touches and taps. */
export function listenForTaps(pages: HTMLElement) {
  pages.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const node = nodeOf(target);
    if (!node || target?.closest('wx-button[disabled]')) return;
    const point = { x: event.clientX, y: event.clientY };
    for (const name of ['touchstart', 'touchend', 'tap']) triggerTouch(node, name, point);
  });
}
