import { guidanceContract } from '../../types/guidance/contract';
import type { Written } from '../../miniprogram/src/guidance/content/written';
import { copied, sent, writingOf } from '../../miniprogram/src/guidance/edit/content';
import { isReadable, textsIn } from '../../miniprogram/src/kit/form/kept';

/** What a form can go on with of what lay on the phone. */

it.each([
  ['nothing of it', {}, true],
  ['the same', { title: '会', kinds: ['themeDay'], joint: [] }, true],
  ['what the form has no default for', { title: '会', groupId: 'g' }, true],
  ['a text that is a list now', { kinds: '主题党日' }, false],
  ['an object that is a list', { joint: {} }, false],
  ['no object', '会', false],
  ['null', null, false],
])('reads %s: %j → %s', (_, kept, readable) => {
  expect(isReadable(kept, { title: '', kinds: [], joint: [], groupId: undefined })).toBe(readable);
});

it('keeps what a person wrote, once each, and no keys', () => {
  const kept = {
    actKey: 'k1234567',
    title: ' 学习 ',
    items: [{ id: 'item-1', text: '学习' }, { text: '讨论' }],
    at: 1,
  };
  expect(textsIn(kept)).toEqual(['学习', '讨论']);
});

const content: Written = {
  theme: '学习',
  requirement: '',
  hints: '',
  feedbackBy: '2026-10-31',
  items: [{ id: 'i', required: true, text: '学', source: '文' }],
  readings: [],
  dates: [{ day: '2026-10-01', name: '国庆节' }],
  attachments: [{ fileId: 'cloud://e/f.pdf', name: '附件.pdf', kind: 'pdf', bytes: 3 }],
};

it('a copy of last month’s guidance is taken by the contract, also where an older app kept its month in it', () => {
  const previous = { ...content, month: '2026-10' };
  const input = guidanceContract.actions.saveDraft.input;
  const asSent = (of: Written) =>
    input.safeParse({ organizationId: 'd', month: '2026-11', basedOn: 0, changeNote: '', content: sent(of) })
      .success;
  const copy = copied(previous, '2026-11');
  expect(asSent(copy)).toBe(true);
  expect(asSent(previous)).toBe(true);
  expect(copy).toMatchObject({ feedbackBy: '2026-11-30', dates: [] });
  expect(copy).not.toHaveProperty('month');
  expect(
    asSent(
      writingOf('2026-11', { issuerName: '', revision: 1, library: [], dates: [], published: copy }).content,
    ),
  ).toBe(true);
});
