/** What is told in passing, in a browser, where a page takes its toasts with it. */

const heard = new Map<string, () => void>();
const shown: string[] = [];
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    showToast: ({ title }: { title: string }) => shown.push(title),
    eventCenter: {
      on: (name: string, listener: () => void) => heard.set(name, listener),
      off: (name: string) => heard.delete(name),
    },
  },
}));

jest.mock('../../miniprogram/src/services/call', () => ({}));
jest.mock('../../miniprogram/src/services/error-texts', () => ({}));
jest.mock('../../miniprogram/src/services/update', () => ({}), { virtual: true });

it('is told again on the page that is opened meanwhile, and not later', async () => {
  jest.useFakeTimers();
  process.env.TARO_ENV = 'h5';
  const { tell } = await import('../../miniprogram/src/services/dialogs');
  const arrive = () => heard.get('__afterTaroRouterChange')?.();
  tell('已发布');
  expect(shown).toEqual(['已发布']);
  arrive();
  expect(shown).toEqual(['已发布', '已发布']);
  jest.advanceTimersByTime(2_500);
  arrive();
  expect(shown).toHaveLength(2);
  delete process.env.TARO_ENV;
  jest.useRealTimers();
});
