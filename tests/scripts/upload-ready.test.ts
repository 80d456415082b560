import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root as repository } from '../../scripts/cloud';
import { makeReady } from '../../scripts/upload-ready/ready';

const project = readFileSync(join(repository, 'project.config.json'), 'utf8');
const settings = { environment: 'songjiang-1a2b', appId: 'wx0123456789abcdef' };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'upload-'));
  mkdirSync(join(root, 'dist/weapp'), { recursive: true });
  write('project.config.json', project);
  write('deployment.json', JSON.stringify(settings));
  write('dist/weapp/app.json', '{}');
  write('dist/weapp/common.js', `init({env:"${settings.environment}"})`);
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const appid = () =>
  (JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as { appid: string }).appid;
const ready = () => makeReady(root, join(root, 'deployment.json'));

it('the AppID of the settings is entered; what lies in the repository is one that WeChat takes no upload for', () => {
  // WeChat's own name for a project without an AppID, whose tools offer no upload.
  expect(appid()).toBe('touristappid');
  expect(ready()).toEqual({ ...settings, withLocation: false });
  expect(appid()).toBe(settings.appId);
  ready();
  expect({ ...(JSON.parse(project) as object), appid: settings.appId }).toEqual(
    JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')),
  );
});

it.each([
  ['no settings', 'settings', () => rmSync(join(root, 'deployment.json'))],
  [
    'the example’s',
    'settings',
    () => write('deployment.json', readFileSync(join(repository, 'deployment.example.json'), 'utf8')),
  ],
  [
    'a placeholder',
    'settings',
    () => write('deployment.json', JSON.stringify({ ...settings, appId: 'touristappid' })),
  ],
  ['no build', 'build', () => rmSync(join(root, 'dist/weapp/app.json'))],
  ['a build for no environment', 'environment', () => write('dist/weapp/common.js', 'init({})')],
])('%s is refused, and nothing is entered', (_, code, spoil) => {
  spoil();
  expect(ready).toThrow(expect.objectContaining({ code }) as Error);
  expect(appid()).toBe('touristappid');
});
