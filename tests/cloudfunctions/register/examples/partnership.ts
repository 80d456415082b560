import type { Examples } from './example';

const whole = { form: 'building', title: '楼宇共建', on: '2026-08-01', together: '每季度碰头' };

export const examples: Examples = {
  takes: [whole, { ...whole, partner: 'south-b1', until: '2027-08-01' }, { ...whole, other: '物业服务中心' }],
  refuses: [
    [{ ...whole, together: '' }, 'REGISTER.VALUE_MISSING', 'together'],
    [{ ...whole, form: 'street' }, 'REGISTER.VALUE_INVALID', 'form'],
  ],
  moves: {
    end: { takes: [{ outcome: '会客厅建好了' }], refuses: [[{}, 'REGISTER.VALUE_MISSING', 'outcome']] },
  },
};
