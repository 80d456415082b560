import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

/** The least that Taro can build, in the way the mini-program is built: the floor of `startup`. */
export default defineConfig(() => ({
  projectName: 'empty',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 1, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: path.relative(path.dirname(__dirname), process.env.EMPTY_APP_OUT ?? ''),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
}));
