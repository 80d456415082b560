import { askOverWhatStands, overWhatStands } from '../../miniprogram/src/domain/changed-meanwhile';

let asked: [title: string, consequence: string][] = [];
let agrees = true;
jest.mock('../../miniprogram/src/services/dialogs', () => ({
  confirm: (title: string, consequence: string) => {
    asked.push([title, consequence]);
    return Promise.resolve(agrees);
  },
}));

interface Text {
  title: string;
  place: string;
  rules: { late?: number };
}

const read: Text = { title: '主题党日', place: '活动室', rules: { late: 5 } };

beforeEach(() => {
  asked = [];
  agrees = true;
});

it('keeps what another changed where the writer changed nothing, and theirs where both did', () => {
  const now = { title: '别人的', place: '三楼', rules: {} };
  const mine = { ...read, title: '我的' };
  expect(overWhatStands(read, mine, now)).toEqual({
    merged: { title: '我的', place: '三楼', rules: {} },
    changed: ['title', 'place', 'rules'],
  });
});

it('changes nothing where nobody else did', () => {
  const mine = { ...read, rules: {} };
  expect(overWhatStands(read, mine, read)).toEqual({ merged: mine, changed: [] });
});

it('shows what changed, by whom, and sends nothing unless that is wanted', async () => {
  const texts = { read, mine: read, now: { ...read, place: '三楼', rules: {} } };
  const words = {
    place: ['地点', (place: string) => place] as [string, (place: string) => string],
    rules: ['签到要求'] as [string],
  };
  expect(await askOverWhatStands(texts, words, '王芳')).toEqual(texts.now);
  expect(asked[0]?.[0]).toContain('王芳');
  expect(asked[0]?.[1]).toContain('地点改为“三楼”；签到要求');
  agrees = false;
  expect(await askOverWhatStands(texts, words, '王芳')).toBeUndefined();
});
