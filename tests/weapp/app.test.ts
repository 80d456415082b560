import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootWeapp } from './harness';
import { pagesOf, type AppConfig } from './harness/runtime/config';

const root = join(__dirname, '../../dist/weapp');
const config = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as AppConfig;

const all = pagesOf(config);
/** A page of each package: how promises settle is the framework's matter, and no page's. */
const oneOfEach = all.filter(
  (path, at) => all.findIndex((other) => folderOf(other) === folderOf(path)) === at,
);
function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** They show something before they asked anything, or without asking at all. */
const standsAtOnce = [
  'attendance/check-in/index',
  'development/begin/index',
  'guide/read/index',
  'guide/usage/index',
  'handbook/answer/index',
  'handover/begin/index',
  'handbook/ask/index',
  'handbook/contents/index',
  'handbook/edit/index',
  'learning/correct/index',
  'ledger/export/index',
  'paper/list/index',
  'selection/say/index',
  'policyMeeting/edit/index',
  'member/receive/index',
  'organization/compare/index',
  'organization/import/index',
  'reconciliation/begin/index',
  'subject/edit/index',
];

// A person may arrive on any page, by a QR code or a card, when the cloud has trouble: the page says so and stands.
describe.each([
  ['microtasks', all],
  ['timers', oneOfEach],
] as const)('with promises that settle in %s', (promises, paths) => {
  test.each(paths)('%s shows what is coming, and stands when every call of the cloud fails', async (path) => {
    let fail = () => {};
    const failed = new Promise<void>((resolve) => (fail = resolve));
    const app = await bootWeapp({
      root,
      promises,
      until: 'anything',
      launch: { path, query: { activityId: 'a', id: 'a' } },
      callFunction: async () => {
        await failed;
        return { result: { ok: false, error: { code: 'INTERNAL', requestId: 'r' } } };
      },
      answers: { scanCode: { fail: 'cancel' } },
    });
    const coming = () =>
      app.screen.queryAll('.skeleton').map((skeleton) => skeleton.getAttribute('aria-label'));
    expect(coming()).toEqual(standsAtOnce.includes(path) ? [] : ['正在加载']);
    fail();
    await app.screen.waitFor(
      () => coming().length === 0 && /\p{Script=Han}/u.test(app.text()),
      'the page to stand',
    );
    expect(app.page.path).toBe(path);
    app.close();
  });
});
