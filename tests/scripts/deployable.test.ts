import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { app, functions, root } from '../../scripts/cloud';

/** What is deployed knows nothing of how the local cloud is told who calls. */

const header = 'x-local-openid';

const holding = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => {
    const file = join(folder, path);
    return statSync(file).isFile() && readFileSync(file, 'latin1').toLowerCase().includes(header);
  });

it.each([
  ['functions', functions],
  ['the mini-program', join(root, 'dist/weapp')],
])('no file of %s names the header', (_, folder) => {
  expect(holding(folder)).toEqual([]);
});

// Were it not there, the two tests above would look for nothing.
it('the browser build does', () => {
  expect(holding(app)).not.toEqual([]);
});

describe('so that the browser build', () => {
  jest.mock('@tarojs/cli', () => ({ defineConfig: (config: unknown) => config }));
  jest.mock('tsx/cjs/api', () => ({ require: () => ({ contracts: {} }) }));
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });
  const configure = (platform: string, environment: string) => {
    Object.assign(process.env, { TARO_ENV: platform, CLOUD_ENVIRONMENT: environment });
    jest.isolateModules(() => void jest.requireActual('../../miniprogram/config'));
  };

  it('is not made for a real cloud, and the mini-program is', () => {
    expect(() => configure('h5', 'real-1a2b')).toThrow('CLOUD_ENVIRONMENT');
    expect(() => configure('h5', '')).not.toThrow();
    expect(() => configure('weapp', 'real-1a2b')).not.toThrow();
  });
});
