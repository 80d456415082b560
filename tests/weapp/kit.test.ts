/**
 * The window that the library stands in is a global, and not for Jest to take apart.
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { builtKit } from './kit/build';
import { draw, settled, type Drawn } from './kit/simulate';

/** Components of the kit one by one, each built as a native component and drawn by `miniprogram-simulate`. */

beforeAll(() => {
  builtKit();
}, 180_000);

let drawn: Drawn;
afterEach(() => drawn.detach());

const all = (selector: string) => drawn.querySelectorAll(selector);
const texts = (selector: string) => all(selector).map(({ dom }) => dom?.textContent ?? '');
const reads = (selector: string, ...wanted: string[]) =>
  settled(() => texts(selector).join() === wanted.join(), `${selector} to read ${wanted.join()}`);
const fire = (selector: string, index: number, event: string, detail: object = {}) => {
  const found = all(selector)[index];
  if (!found) throw new Error(`there is no ${selector} ${index}`);
  found.dispatchEvent(event, { detail });
};

/** A handler, and what it is first called with. */
function heard<T>() {
  let handler: (value: T) => void = () => undefined;
  const value = new Promise<T>((resolve) => (handler = resolve));
  return { handler, value };
}

describe('primary-button', () => {
  const press = () => fire('.button', 0, 'tap');

  it('is pressed once for one act, and says that it is busy until that has ended', async () => {
    const ends: (() => void)[] = [];
    const onPress = () => new Promise<void>((resolve) => ends.push(resolve));
    drawn = await draw('primary-button', { children: '签到', busyText: '正在签到', onPress });
    await reads('.button-word', '签到');
    press();
    press();
    await reads('.button-word', '正在签到');
    press();
    ends[0]?.();
    await reads('.button-word', '签到');
    expect(ends).toHaveLength(1);
    press();
    await reads('.button-word', '正在签到');
    expect(ends).toHaveLength(2);
  });

  it('does nothing while it is disabled, and can be pressed when that is no longer said', async () => {
    const onPress = jest.fn();
    drawn = await draw('primary-button', { children: '签到', disabled: true, onPress });
    press();
    drawn.setData({ props: { children: '不能签到', disabled: true, onPress } });
    await reads('.button-word', '不能签到');
    expect(onPress).not.toHaveBeenCalled();
    const forEver = () => new Promise(() => undefined);
    drawn.setData({ props: { children: '签到', busyText: '正在签到', onPress: forEver } });
    await reads('.button-word', '签到');
    press();
    await reads('.button-word', '正在签到');
  });
});

describe('choices', () => {
  const options = [
    { value: 'full', word: '正式党员' },
    { value: 'probationary', word: '预备党员' },
  ];

  it('tells which word was tapped, and shows the one that is chosen', async () => {
    const { handler: onChange, value } = heard<string>();
    drawn = await draw('choices', { label: '党员身份', options, value: 'full', onChange });
    expect(texts('.choice')).toEqual(['正式党员', '预备党员']);
    expect(texts('.choice-on')).toEqual(['正式党员']);
    fire('.choice', 1, 'tap');
    expect(await value).toBe('probationary');
    drawn.setData({ props: { label: '党员身份', options, value: 'probationary', onChange } });
    await reads('.choice-on', '预备党员');
  });

  it('says what is wrong instead of the hint', async () => {
    const given = { label: '党员身份', options, value: undefined, hint: '按党员档案', onChange: jest.fn() };
    drawn = await draw('choices', given);
    expect(texts('.field-hint')).toEqual(['按党员档案']);
    drawn.setData({ props: { ...given, error: '请选一项' } });
    await reads('.field-error-text', '请选一项');
    expect(texts('.field-hint')).toEqual([]);
  });
});

describe('text-field', () => {
  it.each([
    ['wrap', '规范组织生活，\n 建好党员之家', '规范组织生活，建好党员之家'],
    ['lines', '第一项\n第二项', '第一项\n第二项'],
  ])('hands on what is typed; with room to %s its lines are kept or joined', async (room, typed, told) => {
    const { handler: onChange, value } = heard<string>();
    drawn = await draw('text-field', { label: '内容', value: '', max: 500, room, onChange });
    fire('.text-long', 0, 'input', { value: typed });
    expect(await value).toBe(told);
  });
});

describe('digits-input', () => {
  it('takes six digits and nothing else, each in its box', async () => {
    const { handler: onChange, value } = heard<string>();
    drawn = await draw('digits-input', { value: '12', onChange });
    expect(texts('.digits-box')).toEqual(['1', '2', '', '', '', '']);
    expect(all('.digits-box').findIndex(({ dom }) => dom?.className.includes('digits-next'))).toBe(2);
    fire('.digits-field', 0, 'input', { value: ' 12a3-45678' });
    expect(await value).toBe('123456');
  });
});
