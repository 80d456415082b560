import exparser from 'miniprogram-exparser';
import { resolvePath, type Modules } from './modules';
import type { Using } from './render';
import { templateEngine } from './template-engine';
import type { Template } from './vnode';

/** The object that an app hands to `Page` or `Component`. */
export type Options = Record<string, unknown>;

/** A page or component as the app's code sees it: `this`. */
export type Caller = Record<string, unknown> & { data: Record<string, unknown> };

/** The compiled templates and JSON of a build. */
export interface Views {
  template(path: string): Template;
  using(path: string): Record<string, string>;
}

/** Registers pages and components as their files run, and tells what each `setData` sent. */
export class Components {
  private readonly options = new Map<string, Options>();
  private readonly registered = new Map<string, exparser.Definition>();
  private running = '';

  constructor(
    private readonly views: Views,
    private readonly onSetData: (path: string, bytes: number) => void,
  ) {}

  /** `Page(…)` and `Component(…)`: what the file that is running defines. */
  readonly define = (options: Options) => {
    this.options.set(this.running, options);
  };

  /** `Behavior(…)`. */
  readonly behavior = (options: Options) => {
    const is = `behavior-${Math.random()}`;
    exparser.registerBehavior({
      ...options,
      is,
      options: { lazyRegistration: true, publicProperties: true },
    });
    return is;
  };

  /** Loads a page or component with all that it uses. */
  register(path: string, modules: Modules): exparser.Definition {
    const known = this.registered.get(path);
    if (known) return known;
    const using: Using = {};
    for (const [tag, to] of Object.entries(this.views.using(path))) using[tag] = resolvePath(path, to);
    // Listed first, because a component may use itself.
    const definition = exparser.registerElement({ is: path, ...this.describe(path, using, modules) });
    this.registered.set(path, definition);
    for (const id of Object.values(using)) this.register(id, modules);
    return definition;
  }

  private describe(path: string, using: Using, modules: Modules): exparser.Definition {
    const outer = this.running;
    this.running = path;
    modules.load(path);
    this.running = outer;
    const given = this.options.get(path);
    if (!given) throw new Error(`${path}.js calls neither Page nor Component`);
    const own = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'function'));
    const options = (given.options ?? {}) as Record<string, unknown>;
    const notify = (bytes: number) => this.onSetData(path, bytes);
    return {
      ...given,
      properties: describeProperties(given.properties as Options | undefined),
      methods: { ...own, ...(given.methods as Options | undefined) },
      options: {
        lazyRegistration: true,
        publicProperties: true,
        classPrefix: '',
        addGlobalClass: true,
        domain: '/',
        writeOnly: false,
        writeFieldsToNode: false,
        multipleSlots: options.multipleSlots ?? false,
        virtualHost: options.virtualHost ?? false,
        templateEngine: templateEngine(this.views.template(path), using),
      },
      initiator(this: exparser.Node) {
        exparser.Element.setMethodCaller(this, createCaller(this, given, notify));
      },
    };
  }
}

function describeProperties(properties: Options | undefined): Options {
  const described: Options = {};
  for (const [name, value] of Object.entries(properties ?? {})) {
    described[name] =
      typeof value === 'function' || value === null ? { type: value } : { ...(value as Options) };
  }
  return described;
}

function createCaller(node: exparser.Node, given: Options, notify: (bytes: number) => void): Caller {
  const caller = Object.create(node, {
    data: { get: () => (node as unknown as { __propData: unknown }).__propData },
    properties: { get: () => (node as unknown as { __propData: unknown }).__propData },
  }) as Caller;
  Object.assign(
    caller,
    given.methods,
    Object.fromEntries(Object.entries(given).filter(([name]) => !RESERVED.has(name))),
  );
  caller.setData = (data: Record<string, unknown>, done?: () => void) => {
    // What is sent crosses from the logic layer to the view as JSON.
    const sent = JSON.stringify(data);
    notify(sent.length);
    node.setData(JSON.parse(sent) as Record<string, unknown>);
    if (done) queueMicrotask(() => done.call(caller));
  };
  const found = (child: exparser.Node | null | undefined) =>
    child ? exparser.Element.getMethodCaller(child) : null;
  caller.selectComponent = (selector: string) => found(node.shadowRoot?.querySelector(selector));
  caller.selectAllComponents = (selector: string) =>
    node.shadowRoot?.querySelectorAll(selector).map(found) ?? [];
  caller.exparserNode = node;
  return caller;
}

const RESERVED = new Set([
  'data',
  'properties',
  'methods',
  'options',
  'behaviors',
  'lifetimes',
  'pageLifetimes',
  'observers',
]);
