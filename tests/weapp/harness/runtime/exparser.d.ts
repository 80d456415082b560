/** The part of WeChat's component runtime that the harness stands on; the package ships no types. */
declare module 'miniprogram-exparser' {
  namespace exparser {
    interface Node {
      $$: HTMLElement;
      childNodes: Node[];
      parentNode: Node | null;
      ownerShadowRoot: ShadowRoot | null;
      id: string;
      is: string;
      slot: string;
      class: string;
      dataset: Record<string, unknown>;
      shadowRoot?: ShadowRoot;
      textContent: string;
      appendChild(child: Node): void;
      insertBefore(child: Node, before?: Node): void;
      removeChild(child: Node): void;
      setNodeStyle(style: string): void;
      setData(data: Record<string, unknown>): void;
      hasExternalClass(name: string): boolean;
      setExternalClass(name: string, value: string): void;
      triggerLifeTime(name: string, args?: unknown[]): void;
      triggerPageLifeTime(name: string, args?: unknown[]): void;
    }
    interface ShadowRoot extends Node {
      querySelector(selector: string): Node | null;
      querySelectorAll(selector: string): Node[];
      getHostNode(): Node;
      createTextNode(text: string): Node;
      createVirtualNode(tag: string): Node;
      createComponent(tag: string, component: unknown): Node;
    }
    interface Event {
      type: string;
      timeStamp: number;
      target: Node;
      currentTarget: Node;
      detail: unknown;
      touches?: unknown;
      changedTouches?: unknown;
    }
    interface TemplateInstance {
      data: Record<string, unknown>;
      idMap: Record<string, Node>;
      slots: Record<string, Node>;
      shadowRoot: ShadowRoot;
      listeners: [];
      updateValues(node: Node, data: Record<string, unknown>): void;
    }
    interface DataProxy {
      scheduleReplace(path: string[], value: unknown): void;
      doUpdates(): void;
    }
    type Definition = Record<string, unknown>;
  }
  const exparser: {
    Element: {
      pretendAttached(node: exparser.Node): void;
      pretendDetached(node: exparser.Node): void;
      setSlotName(node: exparser.Node, name: string): void;
      setInheritSlots(node: exparser.Node): void;
      setMethodCaller(node: exparser.Node, caller: object): void;
      getMethodCaller(node: exparser.Node): Record<string, unknown>;
    };
    Component: {
      new (): exparser.Node;
      hasPublicProperty(node: exparser.Node, name: string): boolean;
      getDataProxy(node: exparser.Node): exparser.DataProxy;
    };
    ShadowRoot: { create(host: exparser.Node): exparser.ShadowRoot };
    Event: {
      create(name: string, detail: unknown, options: object): exparser.Event;
      dispatchEvent(target: unknown, event: exparser.Event): void;
    };
    registerElement(definition: exparser.Definition): exparser.Definition;
    registerBehavior(definition: exparser.Definition): exparser.Definition;
    createElement(tag: string, definition: exparser.Definition): exparser.Node;
    addListenerToElement(
      node: exparser.Node,
      name: string,
      listener: (event: exparser.Event) => boolean | undefined,
      options: { capture: boolean },
    ): string;
    removeListenerFromElement(
      node: exparser.Node,
      name: string,
      id: string,
      options: { capture: boolean },
    ): void;
    addGlobalErrorListener(listener: (error: Error, info: unknown) => void): void;
  };
  export = exparser;
}
