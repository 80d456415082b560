/** Where a course (网络学习) stands: being written, open to those it is for, or taken back. */
export const courseStates = ['draft', 'published', 'withdrawn'] as const;
export type CourseState = (typeof courseStates)[number];

/** What a question of a unit's quiz asks for: one answer, all that are right, or whether a sentence is. */
export const questionKinds = ['single', 'multiple', 'trueFalse'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What one answers to whether a sentence is right, in this order. */
export const trueFalseOptions: string[] = ['正确', '错误'];

/** Planned hours (学时) are told in halves. */
export const leastHours = 0.5;

/** What a course, a unit and a quiz may hold at most. */
export const courseMost = {
  topics: 5,
  units: 40,
  /** Planned hours of a unit. */
  hours: 8,
  /** Characters of a unit's text. */
  text: 20_000,
  questions: 50,
  options: 6,
  /** Characters of a question, of an option, and of what explains it. */
  question: 300,
  option: 120,
  explanation: 500,
} as const;

/** What can be wrong with a cell of a table of questions (题库). */
export const questionFaults = [
  'textMissing',
  'textTooLong',
  'kindUnknown',
  'optionsTooFew',
  'optionMissing',
  'optionTwice',
  'optionTooLong',
  'rightMissing',
  'rightUnknown',
  'rightTooMany',
  'explanationTooLong',
  'cellBroken',
  'tooMany',
] as const;
export type QuestionFault = (typeof questionFaults)[number];

/** What a sound or film in the cloud's storage may end in; only where the district has that switched on. */
export const recordingEndings = ['mp4', 'mp3', 'm4a'] as const;
export type RecordingEnding = (typeof recordingEndings)[number];

/** The ending of a file's name, when it is one of a sound or film. */
export function recordingEndingOf(name: string): RecordingEnding | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return recordingEndings.find((one) => one === ending);
}

/** How a course stands, in words. */
export const courseStateWords: Record<CourseState, string> = {
  draft: '还没有发布',
  published: '已发布',
  withdrawn: '已收回',
};

/** The kinds of questions, in words. */
export const questionKindWords: Record<QuestionKind, string> = {
  single: '单选',
  multiple: '多选',
  trueFalse: '判断',
};
