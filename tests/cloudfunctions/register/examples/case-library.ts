import type { Examples } from './example';

const whole = { title: '午间主题党日', topic: 'meetings', practice: '排好班，提前发议题' };

export const examples: Examples = {
  takes: [
    whole,
    { ...whole, heldOn: '2026-10-15', report: 'https://mp.weixin.qq.com/s/abc', result: '到会的人多了' },
  ],
  refuses: [
    [{ ...whole, title: '' }, 'REGISTER.VALUE_MISSING', 'title'],
    [{ ...whole, topic: 'best' }, 'REGISTER.VALUE_INVALID', 'topic'],
    [{ ...whole, report: 'https://example.com/a' }, 'REGISTER.LINK_ELSEWHERE', 'report'],
    [{ ...whole, heldOn: '2026-02-30' }, 'REGISTER.VALUE_INVALID', 'heldOn'],
    // What only a transition asks for stands in no form.
    [{ ...whole, advice: '再写写' }, 'REGISTER.VALUE_INVALID', 'advice'],
  ],
  moves: {
    sendBack: { takes: [{ advice: '写写花了多少钱' }], refuses: [[{}, 'REGISTER.VALUE_MISSING', 'advice']] },
  },
};
