/** What a compiled template gives for one element; texts are plain strings. */
export interface CompiledNode {
  tag: string;
  attr?: Record<string, unknown>;
  wxKey?: string | number | null;
  children: (CompiledNode | string | number)[];
}

/** A template function: the view of one component for its data. */
export type Template = (data: Record<string, unknown>) => CompiledNode;

export interface Binding {
  event: string;
  handler: string;
  capture: boolean;
  catches: boolean;
}

/** One node of a rendered view, as the renderer compares it with the next. */
export interface VNode {
  /** '#text', 'virtual' (a template, a condition, a loop), 'slot', or a tag's name without `wx-`. */
  tag: string;
  key: string | undefined;
  text: string;
  attributes: Record<string, unknown>;
  bindings: Binding[];
  children: VNode[];
}

const EVENT = /^(capture-)?(?:mut-)?(bind|catch):?(.+)$/;

function binding(name: string, value: unknown): Binding | undefined {
  const match = EVENT.exec(name);
  const event = match?.[3];
  if (!match || !event || typeof value !== 'string' || value === '') return undefined;
  return { event, handler: value, capture: match[1] !== undefined, catches: match[2] === 'catch' };
}

// The compiler gives `formType` for what the template calls `form-type`.
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Turns the compiler's output into the renderer's own form. */
export function toVNode(node: CompiledNode | string | number): VNode {
  if (typeof node !== 'object') {
    return { tag: '#text', key: undefined, text: String(node), attributes: {}, bindings: [], children: [] };
  }
  const attributes: Record<string, unknown> = {};
  const bindings: Binding[] = [];
  for (const [name, value] of Object.entries(node.attr ?? {})) {
    const bound = binding(name, value);
    if (bound) bindings.push(bound);
    else if (!EVENT.test(name)) attributes[dashed(name)] = value;
  }
  return {
    tag: node.tag.replace(/^wx-/, ''),
    key: node.wxKey === undefined || node.wxKey === null ? undefined : String(node.wxKey),
    text: '',
    attributes,
    bindings,
    children: node.children.map(toVNode),
  };
}
