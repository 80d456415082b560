import { development } from './chapters/development';
import { dues } from './chapters/dues';
import { education } from './chapters/education';
import { election } from './chapters/election';
import { floating } from './chapters/floating';
import { liangxin } from './chapters/liangxin';
import { lifeAndReview } from './chapters/life-and-review';
import { meetings } from './chapters/meetings';
import { setUp } from './chapters/set-up';
import { themeDays } from './chapters/theme-days';
import { thisApp } from './chapters/this-app';
import type { HandbookChapter } from './entry';

/** 实务操作手册: the questions and answers that the program ships, in the order of its chapters. */
export const handbook: readonly HandbookChapter[] = [
  setUp,
  meetings,
  themeDays,
  lifeAndReview,
  dues,
  election,
  development,
  education,
  floating,
  liangxin,
  thisApp,
];
