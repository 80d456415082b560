import { messageOf, noticeOf, shorten } from '../../../cloudfunctions/jobs/guidance-message';
import type { CampaignRecord } from '../../../cloudfunctions/shared/records';

const campaign: CampaignRecord = {
  _id: 'guidance:sj:2026-12',
  kind: 'guidance',
  guidanceId: 'sj:2026-12',
  audiencePath: '/sj/',
  month: '2026-12',
  theme: '学“四史”强信念，当好“店小二”优环境，凝聚先锋力量',
  issuerName: '松江区委组织部',
  feedbackBy: '2026-12-28',
  openedAt: 1,
  stage: 'sending',
  cursor: '',
  leaseUntil: 0,
};

describe('the message of a checklist', () => {
  it.each([
    ['短主题', '短主题'],
    ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['一二三四五六七八九十一二三四五六七八九十超', '一二三四五六七八九十一二三四五六七八九…'],
    [`${'字'.repeat(18)}👨‍👩‍👧家`, `${'字'.repeat(18)}…`],
  ])('shortens %s within twenty characters, between characters', (text, short) => {
    expect(shorten(text)).toBe(short);
    expect(shorten(text).length).toBeLessThanOrEqual(20);
  });

  it('fits the template and opens the checklist', () => {
    const message = messageOf(campaign, 'template', 'someone');
    for (const [name, { value }] of Object.entries(message.data)) {
      if (name.startsWith('thing')) expect(value.length).toBeLessThanOrEqual(20);
      else expect(value).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/);
    }
    expect(message.page).toBe('guidance/detail/index?guidanceId=sj%3A2026-12');
    expect(noticeOf(campaign, 5)).toMatchObject({
      _id: campaign._id,
      audience: ['sj'],
      at: 5,
      link: `/${message.page}`,
    });
  });
});
