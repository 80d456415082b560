import {
  MiniProgramEnv,
  type CodeSpace,
  type ComponentEnv,
  type Root,
  type glassEasel,
} from 'glass-easel-miniprogram-adapter';
import { WindowBackend } from './backend';
import { resolvePath, type Modules } from './modules';
import { registerNativeTags } from './native/register';

/** A page or component as the app's code sees it: `this`. */
export type Caller = ReturnType<Root['get']> & Record<string, unknown>;

type Templates = Record<string, glassEasel.template.ComponentTemplate['content'] | undefined>;

/** The templates and JSON of a build. */
export interface Views {
  /** The compiled templates by path, as the compiler's own script gives them. */
  templates: Templates;
  /** The attributes that the templates give to each tag. */
  attributes: Record<string, string[]>;
  config(path: string): { usingComponents?: Record<string, string> };
}

/** Registers pages and components as their files run, and tells what each `setData` sent. */
export class Components {
  private readonly space: CodeSpace;
  private readonly backend: ReturnType<MiniProgramEnv['associateBackend']>;
  private readonly registered = new Set<string>();
  private readonly ownTags = new Set(['weapp-page']);
  private running: ComponentEnv | undefined;

  constructor(
    private readonly views: Views,
    onSetData: (path: string, sent: string) => void,
  ) {
    const env = new MiniProgramEnv();
    this.backend = env.associateBackend(new WindowBackend(this.ownTags));
    this.space = env.createCodeSpace('', true);
    const components = this.space.getComponentSpace();
    registerNativeTags(components, views.attributes);
    this.space.setOverallBehavior(sendingJson(components, onSetData));
  }

  /** `Page`, `Component` and `Behavior`, for the file that is running. */
  readonly globals = {
    Page: (options: never) => this.environment.Page(options),
    Component: (options: never) => this.environment.Component(options),
    Behavior: (options: never) => this.environment.Behavior(options),
  };

  /** Makes a page, not yet attached to the window; all that it uses is loaded before. */
  create(path: string, modules: Modules): Root {
    this.register(path, modules);
    return this.backend.createRoot('weapp-page', this.space, path);
  }

  private get environment(): ComponentEnv {
    if (!this.running) throw new Error('Page, Component or Behavior was called outside the file of one');
    return this.running;
  }

  private register(path: string, modules: Modules) {
    if (this.registered.has(path)) return;
    // Noted first, because a component may use itself.
    this.registered.add(path);
    const config = this.views.config(path);
    const content = this.views.templates[path];
    if (!content) throw new Error(`the build has no ${path}.wxml`);
    this.space.addComponentStaticConfig(path, config);
    this.space.addCompiledTemplate(path, {
      content,
      groupList: this.views.templates as glassEasel.template.ComponentTemplate['groupList'],
    });
    const outer = this.running;
    this.space.componentEnv(path, (environment) => {
      this.running = environment;
      modules.load(path);
    });
    this.running = outer;
    if (!this.space.getComponentSpace().getComponentByUrlWithoutDefault(path, ''))
      throw new Error(`${path}.js calls neither Page nor Component`);
    for (const [tag, to] of Object.entries(config.usingComponents ?? {})) {
      this.ownTags.add(tag);
      this.register(resolvePath(path, to), modules);
    }
  }
}

// What is sent crosses from the logic layer to the view as JSON.
function sendingJson(
  components: glassEasel.ComponentSpace,
  onSetData: (path: string, sent: string) => void,
): glassEasel.GeneralBehavior {
  return components
    .define()
    .init(function () {
      const caller = this as unknown as Caller;
      const send = caller.setData.bind(caller);
      caller.setData = (data: Record<string, unknown>, done?: () => void) => {
        const sent = JSON.stringify(data);
        onSetData(caller.is, sent);
        send(JSON.parse(sent) as Record<string, unknown>, done);
      };
    })
    .registerBehavior();
}
