import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import TerserPlugin from 'terser-webpack-plugin';
import type Chain from 'webpack-chain';
import { require as requireTypeScript } from 'tsx/cjs/api';
import type * as Failures from '../src/failures';
import type * as Types from '../../types';
import type { Contract } from '../../types/contract';
import { refuseForReal } from './local-only';

refuseForReal(process.env);

const root = path.resolve(__dirname, '../..');
/** Values that both sides know: all that is compiled from outside this folder. */
const sharedValues = path.join(root, 'types/shared');

// Taro reads TypeScript of this folder only.
const { contracts } = requireTypeScript('../../types', __filename) as typeof Types;
// What may go wrong with any call is there always.
const { common: _common, ...failures } = requireTypeScript('../src/failures', __filename) as typeof Failures;

/** By the full name of an action, the contexts that explain the codes it may answer. */
const bringing = Object.fromEntries(
  Object.entries<Contract>(contracts).flatMap(([context, { actions }]) =>
    Object.entries(actions).map(([name, { errors }]) => {
      const explains = Object.entries(failures).filter(([, one]) =>
        errors.some((code) => code in one.errors),
      );
      return [`${context}.${name}`, explains.map(([explaining]) => explaining)];
    }),
  ),
);

/** Adds to the modules of the app what their calls' failures say. */
const bringFailures = (chain: Chain) =>
  chain.module
    .rule('bringFailures')
    .test(/\.tsx?$/)
    .include.add(path.join(__dirname, '../src'))
    .end()
    .enforce('pre')
    .use('bringFailures')
    .loader(require.resolve('./bring-failures.cjs'))
    .options({ bringing, src: path.join(__dirname, '../src') });

/** The few actions that are not sent again by themselves, by their full names. */
const sentOnce = Object.entries<Contract>(contracts).flatMap(([context, { actions }]) =>
  Object.entries(actions).flatMap(([name, { repeat }]) => (repeat === 'once' ? [`${context}.${name}`] : [])),
);

/**
 * For phones: as quick as esbuild, but what nobody calls is left out of every module, and Chinese is written as it is. A sixth
 * of the package was that. What libraries bring is not lowered; `tests/weapp/package` holds it to the oldest base library.
 */
const minimizer = new TerserPlugin({
  minify: TerserPlugin.swcMinify,
  terserOptions: { compress: { passes: 2 }, mangle: true, ecma: 2018 },
});

/**
 * One code, two builds: `weapp` for WeChat, `h5` for the browser beside the local cloud.
 * Lengths are written in real `px` and left alone: text must not shrink on a narrow phone.
 */
export default defineConfig(() => ({
  projectName: 'liangxin-pioneer',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 1, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  plugins: [require.resolve('./templates.ts')],
  // What the search of WeChat may look at: nothing, since pages are for those who are bound.
  copy: {
    patterns: [{ from: 'src/sitemap.json', to: `../dist/${process.env.TARO_ENV ?? 'weapp'}/sitemap.json` }],
  },
  outputRoot: `../dist/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // For the browser; ten times as fast as what Taro minifies with by itself.
  jsMinimizer: 'esbuild',
  esbuild: { minify: { config: { target: 'es2018' } } },
  defineConstants: {
    CLOUD_ENVIRONMENT: JSON.stringify(process.env.CLOUD_ENVIRONMENT ?? ''),
    SENT_ONCE: JSON.stringify(sentOnce),
    WITH_LOCATION: JSON.stringify(process.env.LOCATION !== 'off'),
  },
  mini: {
    compile: { include: [sharedValues] },
    // What only subpackages share stays out of the main package.
    optimizeMainPackage: { enable: true },
    // Nothing writes HTML into a page.
    runtime: { enableInnerHTML: false },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true } },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain) {
      bringFailures(chain);
      chain.optimization.minimizer('esBuildMinifyPlugin').use(minimizer);
    },
  },
  h5: {
    compile: { include: [sharedValues] },
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true } },
    webpackChain(chain) {
      bringFailures(chain);
      // Sizes have budgets of their own, in gzipped bytes.
      chain.performance.hints(false);
      // Libraries that several pages use load once, instead of being repeated in each page's chunk.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          libraries: {
            name: 'libraries',
            chunks: 'initial',
            test: path.join(root, 'node_modules'),
            priority: 20,
          },
          shared: {
            name: 'shared',
            chunks: 'async',
            minChunks: 3,
            minSize: 0,
            priority: 10,
            reuseExistingChunk: true,
          },
        },
      });
    },
  },
}));
