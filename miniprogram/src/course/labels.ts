import { courseMost, type QuestionFault } from '../../../types/shared/courses';

export {
  courseStateWords as stateLabels,
  questionKindWords as questionKindLabels,
} from '../../../types/shared/courses';

/** `共 3 课 · 2.5 学时` */
export const extentOf = ({ units, hours }: { units: number; hours: number }): string =>
  `共 ${units} 课 · ${hours} 学时`;

/** A place in hundredths, as one says it. */
export const placeWords = (place: number): string => (place > 0 ? `上次学到 ${place}%` : '还没有开始');

export const questionFaultLabels: Record<QuestionFault, string> = {
  textMissing: '没有题目',
  textTooLong: `题目超过 ${courseMost.question} 字`,
  kindUnknown: '题型请写单选、多选或判断',
  optionsTooFew: `请写 2 到 ${courseMost.options} 个选项`,
  optionMissing: '中间空了一个选项',
  optionTwice: '和前面的选项一样',
  optionTooLong: `选项超过 ${courseMost.option} 字`,
  rightMissing: '没有答案',
  rightUnknown: '答案不在选项里，请写选项的字母',
  rightTooMany: '单选题只能有一个答案',
  explanationTooLong: `解析超过 ${courseMost.explanation} 字`,
  cellBroken: '这一格是出错的公式',
  tooMany: '一次最多 50 题，从这一行起多了',
};
