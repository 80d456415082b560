import { cloud } from './database/sdk';

/** WeChat's interfaces, as functions may call them. */

/** What WeChat said to a message: 0 for sent; no code when no answer came, so that it may have been sent. */
export interface SendAnswer {
  code: number | undefined;
  message: string;
}

/** Sends one subscribe message. */
export async function sendSubscribeMessage(message: {
  touser: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
}): Promise<SendAnswer> {
  try {
    await (cloud.openapi.subscribeMessage as { send(message: unknown): Promise<unknown> }).send(message);
    return { code: 0, message: '' };
  } catch (error) {
    const { errCode: code, errMsg = '' } = error as { errCode?: unknown; errMsg?: string };
    return { code: saidByWechat(code) ? code : undefined, message: errMsg.slice(0, 200) };
  }
}

/** WeChat's codes are positive, or -1 for being busy; -6041xx says that the call was not let through to it. */
const saidByWechat = (code: unknown): code is number =>
  typeof code === 'number' && (code >= -1 || Math.floor(code / -100) === 6041);

/** The phone number behind a code of WeChat's button; rejects with WeChat's code in `errCode`. */
export async function exchangePhoneCode(code: string): Promise<string> {
  const phonenumber = cloud.openapi.phonenumber as {
    getPhoneNumber(query: { code: string }): Promise<{ phoneInfo: { purePhoneNumber: string } }>;
  };
  const { phoneInfo } = await phonenumber.getPhoneNumber({ code });
  return phoneInfo.purePhoneNumber;
}

/**
 * What WeChat says of a text that a person wrote: `risky` may not be published, `review` is for us to judge.
 * `undefined` when it did not say.
 */
export async function securityVerdict(
  openid: string,
  content: string,
): Promise<'pass' | 'review' | 'risky' | undefined> {
  const security = cloud.openapi.security as unknown as {
    msgSecCheck(text: object): Promise<{ result?: { suggest: 'pass' | 'review' | 'risky' } }>;
  };
  try {
    // A comment (2) is the nearest of WeChat's scenes to what is written down of a meeting.
    return (await security.msgSecCheck({ openid, content, version: 2, scene: 2 })).result?.suggest;
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

/** Draws a mini-program code (小程序码) that opens `page` with `scene`; rejects with WeChat's code in `errCode`. */
export async function drawCode(wanted: { scene: string; page: string; width: number }): Promise<Buffer> {
  const wxacode = cloud.openapi.wxacode as {
    getUnlimited(wanted: object): Promise<{ buffer: Buffer }>;
  };
  return (await wxacode.getUnlimited(wanted)).buffer;
}
