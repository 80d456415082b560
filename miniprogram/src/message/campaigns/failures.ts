const words: Partial<Record<string, string>> = {
  UNWANTED: '已离开、已解绑或不再接收',
  '43101': '没有同意接收或同意已用完',
  PAST: '没来得及发，事情已经过去',
  TOLD_TODAY: '当天已提醒过一次',
  UNKNOWN: '发送时中断，可能已收到',
};

/** Why a message did not reach someone, by WeChat's code. */
export const failureWord = (reason: string): string => words[reason] ?? `没能送达（${reason}）`;
