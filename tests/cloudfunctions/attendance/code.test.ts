import { codeOf, judgeCode, pictureText, slotAt } from '../../../cloudfunctions/attendance/code';
import { slotMs } from '../../../cloudfunctions/domain/gathering/check-in-phase';

const secret = 'a secret of one activity';
const slotStart = 1_790_000_010_000;

describe('the rotating check-in code', () => {
  const { token, digits } = codeOf(secret, slotAt(slotStart));

  it('starts its slots on whole multiples of fifteen seconds', () => {
    expect(slotMs).toBe(15_000);
    expect(slotStart % slotMs).toBe(0);
  });

  it('differs between slots and between activities', () => {
    expect(codeOf(secret, slotAt(slotStart) + 1).token).not.toBe(token);
    expect(codeOf('another secret', slotAt(slotStart)).token.split('.')[1]).not.toBe(token.split('.')[1]);
    expect(digits).toMatch(/^\d{6}$/);
    expect(pictureText('act-1', { token, digits }, 'checkIn')).toBe(`LX1/act-1/${token}`);
    expect(pictureText('act-1', { token, digits }, 'checkOut')).toBe(`LX1/act-1/${token}/out`);
  });

  it.each([
    ['at the start of its slot', 0, 'valid'],
    ['at the end of its slot', slotMs - 1, 'valid'],
    ['at the start of the next slot', slotMs, 'valid'],
    ['at the end of the next slot', 2 * slotMs - 1, 'valid'],
    ['one slot later', 2 * slotMs, 'expired'],
    ['five minutes later', 300_000, 'expired'],
    ['before it was shown', -1, 'wrong'],
  ] as const)('%s is %s ms old: %s', (_, age, verdict) => {
    const expected = verdict === 'wrong' ? { is: verdict } : { is: verdict, shownAt: slotStart };
    expect(judgeCode(secret, token, slotStart + age)).toEqual(expected);
    expect(judgeCode(secret, digits, slotStart + age)).toEqual(expected);
  });

  it('cannot be made up', () => {
    const [slot] = token.split('.');
    const made = [`${slot}.${'A'.repeat(22)}`, `zzzzzzzzzz.${'A'.repeat(22)}`, `0${token}`];
    for (const code of made) expect(judgeCode(secret, code, slotStart).is).toBe('wrong');
    expect(judgeCode('another secret', token, slotStart).is).toBe('wrong');
  });

  it('to come in is no code to go, and the other way round', () => {
    const out = codeOf(secret, slotAt(slotStart), 'checkOut');
    for (const code of [token, digits])
      expect(judgeCode(secret, code, slotStart, 'checkOut').is).toBe('wrong');
    for (const code of [out.token, out.digits]) {
      expect(judgeCode(secret, code, slotStart).is).toBe('wrong');
      expect(judgeCode(secret, code, slotStart, 'checkOut').is).toBe('valid');
    }
  });
});
