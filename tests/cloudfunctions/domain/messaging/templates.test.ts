import { messageData, shorten } from '../../../../cloudfunctions/domain/messaging/templates';

describe('a text in a field of twenty characters', () => {
  it.each([
    ['短主题', '短主题'],
    ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['一二三四五六七八九十一二三四五六七八九十超', '一二三四五六七八九十一二三四五六七八九…'],
    [`${'字'.repeat(18)}👨‍👩‍👧家`, `${'字'.repeat(18)}…`],
  ])('%s is shortened between characters', (text, short) => {
    expect(shorten(text)).toBe(short);
    expect(shorten(text).length).toBeLessThanOrEqual(20);
  });
});

it('each field holds what its kind takes, and nothing is empty', () => {
  const data = messageData('guidancePublished', {
    title: '2026年12月主题党日清单',
    theme: '学“四史”强信念，当好“店小二”优环境，凝聚先锋力量',
    until: '2026-12-28',
    from: ' ',
  });
  expect(data).toEqual({
    thing1: { value: '2026年12月主题党日清单' },
    thing2: { value: '学“四史”强信念，当好“店小二”优环境…' },
    date3: { value: '2026年12月28日' },
    thing4: { value: '见详情' },
  });
});

it('an instant is told in Beijing’s time', () => {
  const { date2 } = messageData('feedbackDue', { until: Date.UTC(2026, 11, 27, 16, 5) });
  expect(date2).toEqual({ value: '2026年12月28日 00:05' });
});
