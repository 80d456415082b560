import exparser from 'miniprogram-exparser';

/** The component runtime's node behind a DOM element: the nearest one that has one. */
export function nodeOf(dom: Element | null): exparser.Node | undefined {
  for (let at: Element | null = dom; at; at = at.parentElement) {
    const node = (at as Element & { __wxElement?: exparser.Node }).__wxElement;
    if (node) return node;
  }
  return undefined;
}

/** Sends an event that stays on its element, as `input` and `change` do. */
export function trigger(node: exparser.Node, name: string, detail: unknown = {}) {
  exparser.Event.dispatchEvent(
    node,
    exparser.Event.create(name, detail, { bubbles: false, composed: false }),
  );
}

/** Sends a touch event, which bubbles and crosses component borders. */
export function triggerTouch(node: exparser.Node, name: string, point: { x: number; y: number }) {
  const touch = { identifier: 0, pageX: point.x, pageY: point.y, clientX: point.x, clientY: point.y };
  const ended = name === 'touchend' || name === 'tap' || name === 'longpress';
  const event = exparser.Event.create(name, point, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: { touches: ended && name === 'touchend' ? [] : [touch], changedTouches: [touch] },
  });
  exparser.Event.dispatchEvent(node.$$, event);
}
