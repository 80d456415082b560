import * as contexts from '../contexts';
import { CallError, type FailureCode } from './call';
import type { Told, Way } from './failure';

/** What may go wrong with any call. */
const common = {
  NETWORK: '网络不通，请检查网络后再试一次',
  INVALID_INPUT: '填写的内容有误，请检查后再试',
  UNKNOWN_ACTION: '小程序版本过旧，请关闭后重新打开',
  ACCESS_DENIED: {
    text: '没有找到这一项，或者它不归您看；需要时请找支部书记或上级党组织',
    closed: true,
  },
  TOO_MANY_TODAY: '今天这样做的次数太多了，请明天再试；着急的请联系支部书记',
  READ_ONLY: '本区现在只能查看，暂时不能修改；写的内容先留在手机上，首页有说明',
  BUSY: '现在使用的人较多，请过几秒再试',
  INTERNAL: '程序出了点问题，请稍后再试；还不行，请告诉支部书记',
  'CONTENT.REFUSED': '内容里有不宜发布的文字，请改一改再发',
  'CONTENT.UNAVAILABLE':
    '内容检查暂时做不了，还没有发出；写的内容已经存好，只有您自己看得到，请过一会儿到“我的—未发出的内容”里再发',
} satisfies Partial<Record<FailureCode, Told>>;

type Contexts = typeof contexts;
/** Every code that some context explains. */
type Explained = { [Name in keyof Contexts]: keyof Contexts[Name]['errors'] }[keyof Contexts];

const joined = Object.assign({}, common, ...Object.values(contexts).map(({ errors }) => errors)) as Record<
  Explained | keyof typeof common,
  Told
>;

/** What each failure says: what happened and what to do. A code that nobody explains does not compile. */
const texts: Record<FailureCode, Told> = joined;

/** The code of any failure; what is not ours counts as internal. */
export function codeOf(error: unknown): FailureCode {
  return error instanceof CallError ? error.code : 'INTERNAL';
}

function explanationOf(code: FailureCode) {
  // A newer cloud may know codes that this app does not.
  const told = (texts as Partial<Record<FailureCode, Told>>)[code] ?? texts.INTERNAL;
  return typeof told === 'string' ? { text: told } : told;
}

/** The text of a code. */
export const textOfCode = (code: FailureCode): string => explanationOf(code).text;

/** The text of any failure. */
export const textOf = (error: unknown): string => textOfCode(codeOf(error));

/** Whether what was asked for is not for this person, so that trying again is of no use. */
export const isClosed = (error: unknown): boolean => explanationOf(codeOf(error)).closed === true;

/** The way out of a failure, if there is one. */
export const wayOf = (code: FailureCode): Way | undefined => explanationOf(code).way;
