import type { glassEasel } from 'glass-easel-miniprogram-adapter';

/** A component of the component framework: of the app's own, or the stand-in for one of WeChat's tags. */
export type Node = glassEasel.GeneralComponent;

/** The element that a node is drawn as. */
export const elementOf = (node: glassEasel.Element) => node.$$ as unknown as HTMLElement;

/** The component framework's node behind an element: the nearest one that has one. */
export function nodeOf(dom: Element | null): Node | undefined {
  for (let at: Element | null = dom; at; at = at.parentElement) {
    const node = (at as Element & { __wxElement?: Node }).__wxElement;
    if (node) return node;
  }
  return undefined;
}
