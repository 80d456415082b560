/** Industrial clusters (产业集群) and the five ones (五个一), in the words of both sides. Which clusters there are is data of the district. */

/** The key by which a cluster is known; the subjects of it have it. */
export const clusterKeyPattern = /^[\w-]{1,40}$/;

/** 五个一: five columns of things done for the clusters in a year. */
export const fiveOnes = ['organizations', 'projects', 'examples', 'matchings', 'carriers'] as const;
export type FiveOne = (typeof fiveOnes)[number];

export const fiveOneWords: Record<FiveOne, string> = {
  organizations: '组建一批党组织',
  projects: '培育一批深度融合示范项目',
  examples: '选树一批先进示范典型',
  matchings: '组织一批要素对接活动',
  carriers: '探索一批部门联动创新载体',
};

/** The same where there is little room. */
export const fiveOneShortWords: Record<FiveOne, string> = {
  organizations: '新组建党组织',
  projects: '深度融合示范项目',
  examples: '示范典型',
  matchings: '要素对接活动',
  carriers: '部门联动创新载体',
};

/** What each of them is counted in. */
export const fiveOneUnits: Record<FiveOne, string> = {
  organizations: '个',
  projects: '个',
  examples: '个',
  matchings: '场',
  carriers: '个',
};

/** Those that offices write down; organisations are read from the register, activities from what is held. */
export const writtenOnes = ['projects', 'examples', 'carriers'] as const satisfies FiveOne[];
export type WrittenOne = (typeof writtenOnes)[number];

/** What is called 示范 rests on a document: two of the columns by their names, anything else by its own. */
export const needsDocument = ({ one, title }: { one: WrittenOne; title: string }): boolean =>
  one !== 'carriers' || title.includes('示范');

/** Kinds of activity that are held for a cluster. */
export const clusterEvents = [
  'studyClass',
  'skillContest',
  'policyTalk',
  'campusRecruiting',
  'businessMatching',
] as const;
export type ClusterEvent = (typeof clusterEvents)[number];

export const clusterEventWords: Record<ClusterEvent, string> = {
  studyClass: '红色教育研修班',
  skillContest: '专项技能比武',
  policyTalk: '政策宣讲会',
  campusRecruiting: '校园招聘会',
  businessMatching: '营商环境对接会',
};
