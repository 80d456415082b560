/** The chapters of the handbook, in their order. */
export const handbookChapterIds = [
  'setUp',
  'meetings',
  'themeDays',
  'lifeAndReview',
  'dues',
  'election',
  'development',
  'education',
  'floating',
  'liangxin',
  'thisApp',
] as const;
export type HandbookChapterId = (typeof handbookChapterIds)[number];

/** The chapters as people read them. */
export const handbookChapterWords: Record<HandbookChapterId, string> = {
  setUp: '组织设置',
  meetings: '三会一课',
  themeDays: '主题党日',
  lifeAndReview: '组织生活会和民主评议',
  dues: '党费',
  election: '换届',
  development: '发展党员',
  education: '教育培训',
  floating: '流动党员',
  liangxin: '两新特有',
  thisApp: '本程序怎么用',
};

/** One question of the handbook (实务操作手册) with its answer, as the program ships it. */
export interface HandbookQuestion {
  /** The same for ever, whatever the wording. */
  id: string;
  question: string;
  /**
   * Short paragraphs. A number that the registry of rules holds is never typed: `{number:ID}` is it, `{percent:ID}` one in
   * thousandths as a percentage, `{yuan:ID}` one in fen as yuan.
   */
  answer: string[];
  /** The rules and practices that it rests on, by their ids in the registry; each number above is among them. */
  rules: string[];
  /** How people ask it in other words; searched, never shown. */
  also: string[];
  /** Ids of questions that come to mind next. */
  related: string[];
  /** The page where it is done, by its name in `miniprogram/src/handbook/links.ts`. */
  link?: string;
  /** The day (`YYYY-MM-DD`) when it was last held against its rules; of the chapter where it says nothing. */
  reviewedOn?: string;
}

export interface HandbookChapter {
  id: HandbookChapterId;
  title: string;
  reviewedOn: string;
  questions: HandbookQuestion[];
}
