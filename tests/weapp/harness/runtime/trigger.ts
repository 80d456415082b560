import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { elementOf, type Node } from './node';

/** An event as an app's handler gets it: its targets told in plain values, not as the framework's own objects. */
class WeappEvent extends glassEasel.Event<unknown> {
  override wrapShadowedEvent(
    target: glassEasel.Element,
    mark: Record<string, unknown> | null,
    currentTarget: glassEasel.Element,
  ) {
    return super.wrapShadowedEvent(described(target), mark, described(currentTarget));
  }
}

// What is called a target is what the listener may know of it; for a component of the app, its `this`.
function described(target: glassEasel.Element): glassEasel.Element {
  const node = (target as unknown as { _$?: glassEasel.Element })._$ ?? target;
  const { offsetLeft = 0, offsetTop = 0 } = (elementOf(node) as HTMLElement | null) ?? {};
  const told = { id: node.id, dataset: node.dataset, offsetLeft, offsetTop };
  return told as unknown as glassEasel.Element;
}

/** Sends an event that stays on its element, as `input` and `change` do. */
export function trigger(node: Node, name: string, detail: unknown = {}) {
  new WeappEvent(name, detail).dispatch(node);
}

/** Sends a touch event, which bubbles and crosses component borders. */
export function triggerTouch(node: Node, name: string, point: { x: number; y: number }) {
  const touch = { identifier: 0, pageX: point.x, pageY: point.y, clientX: point.x, clientY: point.y };
  const extraFields = { touches: name === 'touchend' ? [] : [touch], changedTouches: [touch] };
  new WeappEvent(name, point, { bubbles: true, composed: true, capturePhase: true, extraFields }).dispatch(
    node,
  );
}
