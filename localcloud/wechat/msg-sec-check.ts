import { WechatError } from './errors';

const LONGEST_CONTENT = 2500;
const ACTIVE_WITHIN_MS = 2 * 3_600_000;
const RISKY_LABEL = 20001;

/** WeChat's own sample of a risky text. */
const SAMPLE = ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级'];

/** `security.msgSecCheck` v2: text of a person who was active in the last two hours. */
export class MessageSecurity {
  private words = [...SAMPLE];

  /** @param lastSeen when a person last called from a phone (epoch ms), or undefined */
  constructor(
    private readonly now: () => number,
    private readonly lastSeen: (openid: string) => number | undefined,
  ) {}

  /** Forgets the words that were flagged. */
  forget(): void {
    this.words = [...SAMPLE];
  }

  /** Text containing one of these words is found risky, beside WeChat's own sample. */
  flag(...words: string[]): void {
    this.words.push(...words);
  }

  /**
   * Checks a text.
   * @throws 40097 malformed parameters, 40003 no openid, 61010 the person was not active lately
   */
  msgSecCheck(parameters: Record<string, unknown>): Record<string, unknown> {
    const { content, version, scene, openid } = parameters;
    if (version !== 2 || ![1, 2, 3, 4].includes(scene as number))
      throw new WechatError(40097, 'invalid args');
    if (typeof content !== 'string' || content === '' || Array.from(content).length > LONGEST_CONTENT)
      throw new WechatError(40097, 'invalid args: content');
    if (typeof openid !== 'string' || openid === '') throw new WechatError(40003, 'invalid openid');
    const seen = this.lastSeen(openid);
    if (seen === undefined || seen < this.now() - ACTIVE_WITHIN_MS)
      throw new WechatError(61010, 'code is expired');
    const word = this.words.find((candidate) => content.includes(candidate));
    const suggest = word === undefined ? 'pass' : 'risky';
    const label = word === undefined ? 100 : RISKY_LABEL;
    return {
      result: { suggest, label },
      detail: [
        {
          strategy: 'content_model',
          errcode: 0,
          suggest,
          label,
          ...(word !== undefined && { keyword: word }),
        },
      ],
      trace_id: `local-${this.now()}`,
    };
  }
}
