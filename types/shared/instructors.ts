/** 党建工作指导员: who looks after subjects for the Party, and what they bring home from a visit. */

/** Whether it is their whole work (专职), or beside another (兼职). */
export const instructorKinds = ['fullTime', 'partTime'] as const;
export type InstructorKind = (typeof instructorKinds)[number];

/** How an instructor spoke to a subject. */
export const visitWays = ['visit', 'phone', 'wechat'] as const;
export type VisitWay = (typeof visitWays)[number];

/** Of what something was learned: how business goes, who the members are, how far an organisation is from being formed. */
export const learnedMatters = ['business', 'members', 'formation'] as const;
export type LearnedMatter = (typeof learnedMatters)[number];

/** The words of them as people read them. */
export const instructorKindWords: Record<InstructorKind, string> = { fullTime: '专职', partTime: '兼职' };
export const visitWayWords: Record<VisitWay, string> = { visit: '走访', phone: '电话', wechat: '微信' };
export const learnedWords: Record<LearnedMatter, string> = {
  business: '经营情况',
  members: '党员情况',
  formation: '组建情况',
};
