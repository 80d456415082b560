import {
  fingerprintOf,
  maskedPhone,
  mobileOf,
  openPhone,
  sealedUnderOldKeys,
  sealPhone,
} from '../../../cloudfunctions/kernel/phone';

const key = (fill: string) => Buffer.alloc(32, fill).toString('base64');

beforeEach(() => {
  process.env.PHONE_KEYS = `first:${key('1')}`;
  process.env.PHONE_INDEX_KEY = key('i');
});

describe('a phone number', () => {
  it.each([
    ['13800000001', '13800000001'],
    ['+86 138 0000 0001', '13800000001'],
    ['0086-138-0000-0001', '13800000001'],
    ['８６１３８００００００１'.replace('８６', '86'), undefined],
    ['１３８００００００01', '13800000001'],
    ['(86)13800000001', '13800000001'],
    ['021-57821234', undefined],
    ['12800000001', undefined],
    ['', undefined],
  ])('%s is read as %s', (written, phone) => {
    expect(mobileOf(written)).toBe(phone);
  });

  it('is sealed anew each time, opens, and is found by its fingerprint', () => {
    const [one, other] = [sealPhone('13800000001'), sealPhone('13800000001')];
    expect(one.sealed).not.toBe(other.sealed);
    expect(one.fingerprint).toBe(other.fingerprint);
    expect(JSON.stringify(one)).not.toContain('13800000001');
    expect(openPhone(one.sealed)).toBe('13800000001');
    expect(fingerprintOf('13800000002')).not.toBe(one.fingerprint);
    expect(maskedPhone(one.tail)).toBe('*******0001');
  });

  it('survives a rotation of keys while the old key is kept, and no longer', () => {
    const { sealed, fingerprint } = sealPhone('13800000001');
    process.env.PHONE_KEYS = `second:${key('2')},first:${key('1')}`;
    expect(openPhone(sealed)).toBe('13800000001');
    const isOld = (seal: string) => sealedUnderOldKeys().some(({ from, to }) => from <= seal && seal < to);
    expect(isOld(sealed)).toBe(true);
    const anew = sealPhone(openPhone(sealed));
    expect(isOld(anew.sealed)).toBe(false);
    expect(anew.fingerprint).toBe(fingerprint);
    process.env.PHONE_KEYS = `second:${key('2')}`;
    expect(openPhone(anew.sealed)).toBe('13800000001');
    expect(() => openPhone(sealed)).toThrow();
  });

  it('does not open when it was tampered with', () => {
    const { sealed } = sealPhone('13800000001');
    const [name, iv, tag] = sealed.split('.');
    expect(() => openPhone([name, iv, tag, 'AAAAAAAAAAAAAAA'].join('.'))).toThrow();
  });

  it.each(['', 'short:AAAA', 'no-colon'])('is not sealed under the keys %j', (keys) => {
    process.env.PHONE_KEYS = keys;
    expect(() => sealPhone('13800000001')).toThrow();
  });
});
