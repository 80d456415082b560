import * as contexts from '../contexts';
import { CallError, type FailureCode } from './call';
import type { Told, Way } from './failure';
import { fieldLabels } from './field-labels';
import { saidNoNetwork } from './network';

/** What may go wrong with any call. */
const common = {
  NETWORK: '网络不通，请检查网络后再试一次',
  INVALID_INPUT: '这一步没有办成，不是您填错了：请返回重新打开，再试一次',
  UNKNOWN_ACTION: '小程序要更新，请关闭后重新打开',
  UPDATE_NEEDED: '小程序要更新以后才能接着用。写了一半的内容和扫过的码都在手机上，更新后接着办',
  CLOUD_BEHIND: '服务正在更新，这一步现在办不了；写的内容先留在手机上，请过一会儿再试',
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

/** The code of any failure; what is not ours counts as internal, or as what comes of there being no network. */
export function codeOf(error: unknown): FailureCode {
  if (error instanceof CallError) return error.code;
  return saidNoNetwork() ? 'NETWORK' : 'INTERNAL';
}

function explanationOf(code: FailureCode) {
  // A newer cloud may know codes that this app does not.
  const told = (texts as Partial<Record<FailureCode, Told>>)[code] ?? texts.INTERNAL;
  return typeof told === 'string' ? { text: told } : told;
}

/** The text of a code. */
export const textOfCode = (code: FailureCode): string => explanationOf(code).text;

/**
 * The text of any failure. What the cloud refuses and no question asks for is not the reader's fault: it is named in
 * words, where there are any, so that whoever helps them knows what to look at.
 */
export const textOf = (error: unknown): string => {
  const code = codeOf(error);
  const named = code === 'INVALID_INPUT' ? fieldWords((error as CallError).details?.field) : undefined;
  return `${textOfCode(code)}${named ? `（${named}）` : ''}`;
};

/** What the innermost part of a path is called that has a word: `content.month` is 月份. */
const fieldWords = (path: unknown): string | undefined =>
  String(path)
    .split('.')
    .reverse()
    .map((part) => fieldLabels[part])
    .find(Boolean);

/** Whether what was asked for is not for this person, so that trying again is of no use. */
export const isClosed = (error: unknown): boolean => explanationOf(codeOf(error)).closed === true;

/** The way out of a failure, if there is one. */
export const wayOf = (code: FailureCode): Way | undefined => explanationOf(code).way;
