import type { Tables } from '../database/tables';
import { OpenApiRefusal, WechatError } from './errors';
import { Faults, type Fault } from './faults';
import { MessageSecurity } from './msg-sec-check';
import { PhoneNumbers } from './phone-number';
import { SubscribeMessages } from './subscribe-message';
import { getUnlimited } from './wxacode';

/** What an API answers: JSON, or a picture. */
export type OpenApiAnswer = { json: Record<string, unknown> } | { image: Buffer; contentType: string };

/** The error codes of an API that is unknown here, and of one the function has not listed. */
const NOT_FOUND = -604100;
const NO_PERMISSION = -604101;

/** A stand-in for WeChat's open APIs: it checks what WeChat checks, and remembers what it was asked to do. */
export class Wechat {
  readonly messages: SubscribeMessages;
  readonly phoneNumbers: PhoneNumbers;
  readonly security: MessageSecurity;
  private readonly faults = new Faults();
  private readonly lastSeen = new Map<string, number>();
  private readonly apis: Record<string, (parameters: Record<string, unknown>) => OpenApiAnswer>;

  constructor(options: {
    tables: Tables;
    now: () => number;
    appId: string;
    /** The address a mini-program code leads to. */
    address: (page: string, scene: string) => string;
    templates?: Record<string, string[]>;
  }) {
    const { tables, now, appId, address, templates } = options;
    this.messages = new SubscribeMessages(tables, now, templates);
    this.phoneNumbers = new PhoneNumbers(now, appId);
    this.security = new MessageSecurity(now, (openid) => this.lastSeen.get(openid));
    this.apis = {
      'subscribeMessage.send': (parameters) => ({ json: this.messages.send(parameters) }),
      'phonenumber.getPhoneNumber': (parameters) => ({ json: this.phoneNumbers.getPhoneNumber(parameters) }),
      'security.msgSecCheck': (parameters) => ({ json: this.security.msgSecCheck(parameters) }),
      'wxacode.getUnlimited': (parameters) => ({
        image: getUnlimited(parameters, address),
        contentType: 'image/png',
      }),
    };
  }

  /** Messages sent so far, the oldest first. */
  sentMessages = (): ReturnType<SubscribeMessages['sent']> => this.messages.sent();

  /** A person consents to `times` messages of a template. */
  grant = (openid: string, templateId: string, times = 1): void =>
    this.messages.grant(openid, templateId, times);

  /** The code the phone-number button gives for a number. */
  issuePhoneCode = (phoneNumber: string): string => this.phoneNumbers.issue(phoneNumber);

  /** Makes an API fail, such as `injectFault('subscribeMessage.send', { errcode: 20004, times: 1 })`. */
  injectFault = (api: string, fault: Fault): void => this.faults.inject(api, fault);

  /** Removes every injected fault. */
  clearFaults = (): void => this.faults.clear();

  /** Text containing one of the words is found risky by `security.msgSecCheck`. */
  flagWords = (...words: string[]): void => this.security.flag(...words);

  /** Forgets what it holds beside the data: faults, flagged words, who used the app. */
  forget(): void {
    this.clearFaults();
    this.security.forget();
    this.lastSeen.clear();
  }

  /** A person used the app just now, at `at` (epoch ms). */
  sawPerson(openid: string, at: number): void {
    this.lastSeen.set(openid, at);
  }

  /**
   * Calls an API.
   * @param permitted the APIs the calling function lists; undefined for a caller that is no function
   * @returns the answer, or `dropped` when an injected fault loses it
   * @throws OpenApiRefusal (−604101 not listed, −604100 not known here), WechatError
   */
  async call(
    api: string,
    parameters: Record<string, unknown>,
    permitted: string[] | undefined,
  ): Promise<OpenApiAnswer | 'dropped'> {
    if (permitted && !permitted.includes(api)) throw new OpenApiRefusal(NO_PERMISSION);
    const implementation = this.apis[api];
    if (!implementation) throw new OpenApiRefusal(NOT_FOUND);
    const fault = this.faults.strike(api);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.errcode !== undefined) throw new WechatError(fault.errcode, fault.errmsg ?? 'injected fault');
    const answer = implementation(parameters);
    return fault?.drop ? 'dropped' : answer;
  }
}
