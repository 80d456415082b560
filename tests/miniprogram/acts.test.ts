import { forgetDraftOf, sending } from '../../miniprogram/src/services/acts';

/** What was sent under a key is known again, so that what was changed since is not taken for done. */

let stored: Record<string, unknown>;
jest.mock('../../miniprogram/src/services/storage', () => ({
  recall: (name: string) => stored[name],
  keep: (name: string, value: unknown) => {
    stored[name] = value;
    return true;
  },
  forgetWhere: (isOf: (kept: unknown) => boolean) => {
    stored = Object.fromEntries(Object.entries(stored).filter(([, kept]) => !isOf(kept)));
  },
}));
beforeEach(() => {
  stored = {};
});

const act = (text: string, actKey = 'a-key') => sending('complaint.send', { actKey, text });

it('knows the same from another, whatever order its fields come in', () => {
  expect(act('一')?.isOther).toBe(false);
  expect(sending('complaint.send', { text: '一', actKey: 'a-key' })?.isOther).toBe(false);
  expect(act('二')?.isOther).toBe(true);
  // The first is what may stand, however often it was changed since.
  expect([act('二')?.isOther, act('一')?.isOther]).toEqual([true, false]);
});

it('keeps acts apart by action and by key; what has none is no act', () => {
  act('一');
  expect(act('二', 'another')?.isOther).toBe(false);
  expect(sending('complaint.other', { actKey: 'a-key', text: '二' })?.isOther).toBe(false);
  expect(sending('complaint.mine', {})).toBeUndefined();
});

it('forgets what was refused, unless it may stand from before', () => {
  act('一')?.refused();
  expect(act('二')?.isOther).toBe(false);
  act('三')?.refused();
  expect([act('二')?.isOther, act('三')?.isOther]).toEqual([false, true]);
});

it('goes by what stands last', () => {
  act('一');
  act('二')?.stands();
  expect([act('二')?.isOther, act('一')?.isOther]).toEqual([false, true]);
});

it('says nothing of what was sent, and holds no more than a phone has room for', () => {
  for (let index = 0; index < 60; index += 1) act(`秘密${index}`, `key-${index}`);
  expect(JSON.stringify(stored)).not.toContain('秘密');
  expect(stored['acts']).toHaveLength(40);
});

it('forgets the draft of what was sent from elsewhere, and no other', () => {
  stored = { one: { actKey: 'a-key', text: '一' }, other: { actKey: 'another' }, plain: '字' };
  forgetDraftOf({ actKey: 'a-key' });
  expect(Object.keys(stored)).toEqual(['other', 'plain']);
});
