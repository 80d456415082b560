import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/cloud';
import { menuOf } from '../../scripts/menu/menu';

/** The public account's menu, within what WeChat takes. */

const { button } = menuOf('wx0123456789abcdef', 'https://example.invalid/old');
const entries = button.flatMap((one) => ('sub_button' in one ? one.sub_button : [one]));

it('has three entries at most, five below each, with names as short as WeChat wants', () => {
  expect(button.length).toBeLessThanOrEqual(3);
  for (const one of button) {
    expect(one.name.length).toBeLessThanOrEqual(4);
    if ('sub_button' in one) expect(one.sub_button.length).toBeLessThanOrEqual(5);
  }
  for (const { name } of entries) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(60);
});

it.each(entries.map(({ pagepath, ...entry }) => [pagepath, entry] as const))(
  '%s is a page of the mini-program, with a page for old versions',
  (pagepath, entry) => {
    expect(existsSync(join(root, 'miniprogram/src', `${pagepath}.tsx`))).toBe(true);
    expect(entry).toMatchObject({ type: 'miniprogram', appid: 'wx0123456789abcdef' });
    expect(entry.url).toMatch(/^https:/);
  },
);
