import path from 'node:path';

/** What is asked of webpack's configuration. */
interface Aliases {
  delete: (name: string) => this;
  set: (name: string, to: string) => this;
}

interface Context {
  modifyWebpackChain: (modify: (given: { chain: { resolve: { alias: Aliases } } }) => void) => void;
}

/** Taro plugin: Taro asks what draws for a root as React 18 gives it; see src/platform/preact-dom.ts. */
export default function drawWithPreact(context: Context) {
  if (process.env.TARO_ENV !== 'weapp') return;
  const dom = path.join(__dirname, '../src/platform/preact-dom.ts');
  context.modifyWebpackChain(({ chain }) => {
    chain.resolve.alias.delete('react-dom').set('react-dom$', dom);
  });
}
