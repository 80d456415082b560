/** Where a rule comes from: what the screen shows beside a figure that rests on it. */
export interface Citation {
  regulation: string;
  article: string;
}

/** 主题党日: once a month on a relatively fixed day. */
export const themeDayMonthly: Citation & { perMonth: number } = {
  regulation: '中国共产党支部工作条例（试行）',
  article: '第十六条',
  perMonth: 1,
};
