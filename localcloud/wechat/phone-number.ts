import { randomBytes } from 'node:crypto';
import { WechatError } from './errors';

const LIFETIME_MS = 5 * 60_000;

/** `phonenumber.getPhoneNumber`: a code the phone gave, good once and for five minutes. */
export class PhoneNumbers {
  private readonly codes = new Map<string, { phoneNumber: string; expires: number }>();

  constructor(
    private readonly now: () => number,
    private readonly appId: string,
  ) {}

  /** The code a tap on the phone-number button gives; `phoneNumber` is a mainland number without +86. */
  issue(phoneNumber: string): string {
    const code = randomBytes(32).toString('hex');
    this.codes.set(code, { phoneNumber, expires: this.now() + LIFETIME_MS });
    return code;
  }

  /**
   * Exchanges a code for the number.
   * @throws 40029 for a code that is unknown, used or too old
   */
  getPhoneNumber({ code }: Record<string, unknown>): Record<string, unknown> {
    const issued = typeof code === 'string' ? this.codes.get(code) : undefined;
    if (typeof code === 'string') this.codes.delete(code);
    if (!issued || issued.expires <= this.now()) throw new WechatError(40029, 'invalid code');
    const { phoneNumber } = issued;
    return {
      phone_info: {
        phoneNumber,
        purePhoneNumber: phoneNumber,
        countryCode: '86',
        watermark: { timestamp: Math.floor(this.now() / 1000), appid: this.appId },
      },
    };
  }
}
