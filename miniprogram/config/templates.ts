import { require as requireTypeScript } from 'tsx/cjs/api';
import type * as Attributes from '../src/platform/attributes';

// Taro reads TypeScript of this folder only.
const { keepCarried, spokenAttributes } = requireTypeScript(
  '../src/platform/attributes',
  __filename,
) as typeof Attributes;

interface Platform {
  platform: string;
  template: { mergeComponents: (context: unknown, components: object) => void; internalComponents: object };
  runtimePath: string | string[];
}

interface Context {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void;
}

/**
 * Taro plugin: which attributes the templates give to tags, and, in src/platform/attributes-runtime.ts, what fills them.
 */
export default function templates(context: Context) {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(context, spokenAttributes);
      keepCarried(platform.template.internalComponents);
      platform.runtimePath = [
        platform.runtimePath,
        require.resolve('../src/platform/attributes-runtime.ts'),
      ].flat();
    },
  });
}
