import { spokenAttributes } from '../src/platform/spoken-attributes';

interface Platform {
  platform: string;
  template: { mergeComponents: (context: unknown, components: object) => void };
  runtimePath: string | string[];
}

interface Context {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void;
}

/** Taro plugin: adds the attributes to the templates and, in src/platform/spoken-runtime.ts, to what fills them. */
export default function accessibility(context: Context) {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(context, spokenAttributes);
      platform.runtimePath = [
        platform.runtimePath,
        require.resolve('../src/platform/spoken-runtime.ts'),
      ].flat();
    },
  });
}
