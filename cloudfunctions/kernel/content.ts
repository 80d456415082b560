import { securityVerdict } from './wechat';
import { Refusal, refuse } from './errors';

/** The longest text that WeChat checks at once, in characters. */
const longest = 2_500;

/** Pieces overlap by this much, so that nothing hides where a text is cut. */
const overlap = 50;

/** There was no verdict on some words: `serve` keeps what was asked for, for its author to send again. */
export class Unchecked extends Refusal {
  constructor(readonly words: string[]) {
    super('CONTENT.UNAVAILABLE');
  }
}

/**
 * Has WeChat check what a person wrote, before any of it is kept. Call it in the action that the person asked for
 * (WeChat wants them to have been active lately), and outside of transactions.
 * @throws CONTENT.REFUSED when something in it may not be published; CONTENT.UNAVAILABLE (`Unchecked`) without a verdict
 */
export async function checkText(openid: string, ...texts: (string | undefined)[]): Promise<void> {
  const verdicts = await Promise.all(piecesOf(texts).map((piece) => securityVerdict(openid, piece)));
  if (verdicts.includes('risky')) refuse('CONTENT.REFUSED');
  if (verdicts.includes(undefined)) throw new Unchecked(texts.filter((text) => text !== undefined));
}

/** All texts together, in pieces that can be checked; none when nothing was written. */
export function piecesOf(texts: (string | undefined)[]): string[] {
  const characters = Array.from(texts.filter(Boolean).join('\n'));
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at + overlap < characters.length; at += longest - overlap) {
    pieces.push(characters.slice(at, at + longest).join(''));
  }
  return pieces.filter((piece) => piece.trim() !== '');
}
