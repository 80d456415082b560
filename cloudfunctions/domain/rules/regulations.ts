/** Where a rule comes from: what the screen shows beside a figure that rests on it. */
export interface Citation {
  regulation: string;
  article: string;
}

const branchWork = '中国共产党支部工作条例（试行）';

/** An article of the regulation on branch work. */
export const branchWorkArticle = (article: string): Citation => ({ regulation: branchWork, article });

/** 主题党日: once a month on a relatively fixed day. */
export const themeDayMonthly: Citation & { perMonth: number } = {
  regulation: branchWork,
  article: '第十六条',
  perMonth: 1,
};

/** A branch has three full members at least and, as a rule, fifty members at most. */
export const branchArticle: Citation = { regulation: branchWork, article: '第四条' };

/** Seven full members or more elect a committee of three to five, seven at most. */
export const committeeArticle: Citation = { regulation: branchWork, article: '第二十条' };

/** A joint branch covers five employers at most, as a rule. */
export const jointBranchArticle: Citation = { regulation: branchWork, article: '第五条' };

/** Committees whose term is over are elected anew, those above the branches too. */
export const electionArticle: Citation = {
  regulation: '中国共产党基层组织选举工作条例',
  article: '第三条',
};

/** A term of three years as a rule; vacant posts are filled in time. */
export const termArticle: Citation = { regulation: branchWork, article: '第二十一条' };
