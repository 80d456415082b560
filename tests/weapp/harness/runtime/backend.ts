import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { isNative } from './native/register';

/**
 * The window as glass-easel draws into it: WeChat's own tags become `wx-…` elements, what was drawn is told of at once,
 * and events come from `events.ts`, which a test can drive without a real finger. `ownTags` are the app's own.
 */
export class WindowBackend extends glassEasel.CurrentWindowBackendContext {
  override document = {
    createElement: (tag: string) => {
      if (!isNative(tag) && !this.ownTags.has(tag))
        throw new Error(`the harness has no stand-in for <${tag}>`);
      return document.createElement(isNative(tag) ? `wx-${tag}` : tag);
    },
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as glassEasel.CurrentWindowBackendContext['document'];

  constructor(private readonly ownTags: ReadonlySet<string>) {
    super();
  }

  override render(drawn: (error: Error | null) => void) {
    queueMicrotask(() => drawn(null));
  }

  override setListenerStats() {
    // Nothing to prepare: no event of the window reaches a node by itself.
  }
}
