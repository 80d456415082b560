import type { CourseState, QuestionKind } from '../../../types/shared/courses';

export const stateLabels: Record<CourseState, string> = {
  draft: '还没有发布',
  published: '已发布',
  withdrawn: '已收回',
};

export const questionKindLabels: Record<QuestionKind, string> = {
  single: '单选',
  multiple: '多选',
  trueFalse: '判断',
};

/** `共 3 课 · 2.5 学时` */
export const extentOf = ({ units, hours }: { units: number; hours: number }): string =>
  `共 ${units} 课 · ${hours} 学时`;

/** A place in hundredths, as one says it. */
export const placeWords = (place: number): string => (place > 0 ? `上次学到 ${place}%` : '还没有开始');
