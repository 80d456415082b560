import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const miniprogram = path.resolve(__dirname, '../../../../miniprogram');

/** The kit's components as WeChat's own kind of components, otherwise built as the mini-program is. */
export default defineConfig(() => ({
  projectName: 'kit',
  date: '2026-11-27',
  designWidth: 375,
  deviceRatio: { 375: 1, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  plugins: [path.join(miniprogram, 'config/templates.ts')],
  outputRoot: path.relative(path.dirname(__dirname), process.env.KIT_OUT ?? ''),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Nobody downloads it.
  terser: { enable: false },
  csso: { enable: false },
  defineConstants: { CLOUD_ENVIRONMENT: '""', SENT_ONCE: '[]', WITH_LOCATION: 'true' },
  mini: {
    compile: { include: [path.join(miniprogram, 'src'), path.join(miniprogram, '../types/shared')] },
    postcss: { pxtransform: { enable: false } },
  },
}));
