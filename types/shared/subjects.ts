/**
 * Of what kind the employers or people are among whom a branch works: an enterprise that is not publicly owned
 * (非公有制经济组织), a social organisation (社会组织), or people in new forms of employment (新就业群体).
 */
export const subjects = ['enterprise', 'socialOrganization', 'newEmployment'] as const;
export type Subject = (typeof subjects)[number];

/**
 * The five key fields (重点领域) in which members are to be developed: key enterprises of an industrial cluster, high-tech
 * enterprises, enterprises above the designated size, those with a hundred people or more, social organisations. Whoever
 * says so has a list of them; the program judges none.
 */
export const keyFields = [
  'cluster',
  'highTech',
  'designatedSize',
  'hundredPeople',
  'socialOrganization',
] as const;
export type KeyField = (typeof keyFields)[number];

/** The key fields as people read them. */
export const keyFieldWords: Record<KeyField, string> = {
  cluster: '产业集群重点企业',
  highTech: '高新技术企业',
  designatedSize: '规模以上企业',
  hundredPeople: '百人以上企业',
  socialOrganization: '社会组织',
};

/** Where subjects stand side by side (载体): a building, a shopping street or mall, a park, a market. */
export const carrierKinds = ['building', 'businessDistrict', 'park', 'market'] as const;
export type CarrierKind = (typeof carrierKinds)[number];

/** Where a subject stands with its business. Closed, empty ones and such as moved away are no part of any figure. */
export const subjectStatuses = ['operating', 'closed', 'shell', 'moved'] as const;
export type SubjectStatus = (typeof subjectStatuses)[number];

/** Whether a Party organisation covers a subject (组织覆盖), or only an instructor (工作覆盖), or nobody. */
export const coverages = ['organization', 'work', 'none'] as const;
export type Coverage = (typeof coverages)[number];

/** How a Party organisation covers a subject; which of these count for a figure is the figure's own. */
export const coverageTypes = [
  'single',
  'joint',
  'building',
  'park',
  'block',
  'market',
  'village',
  'trade',
  'temporary',
] as const;
export type CoverageType = (typeof coverageTypes)[number];

/** Lists of other offices on which a subject may be. Whoever says so has the list; the program judges none. */
export const subjectLists = [
  'highTech',
  'designatedSize',
  'hundredPeople',
  'fiftyPeople',
  'keyOfCluster',
  'littleGiant',
  'onStockMarket',
  'private500',
] as const;
export type SubjectList = (typeof subjectLists)[number];

/** Of a list by years: those that were on it before, and those that were added in that year. */
export const listBatches = ['all', 'before', 'added'] as const;
export type ListBatch = (typeof listBatches)[number];

/** A list with its year and batch, as a subject keeps it: `highTech:2018:added`. */
export const listingPattern = new RegExp(
  `^(?:${subjectLists.join('|')}):20\\d\\d:(?:${listBatches.join('|')})$`,
);

/** A list, a year, a batch. */
export interface Listing {
  list: SubjectList;
  year: number;
  batch: ListBatch;
}

export const listingKey = ({ list, year, batch }: Listing): string => `${list}:${year}:${batch}`;

export function listingOf(key: string): Listing {
  const [list, year, batch] = key.split(':');
  return { list: list as SubjectList, year: Number(year), batch: batch as ListBatch };
}

/** Members who work for a subject, as counts: never who they are. */
export interface MemberCounts {
  /** Full members, and those on probation. */
  full: number;
  probationary: number;
  /** Of both together: those whose membership lies elsewhere, and those who work there part of their time. */
  elsewhere: number;
  partTime: number;
}

/** What a contact of a subject may be called for. */
export const contactPurposes = ['survey', 'formation', 'service'] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

/** The words of subjects as people read them, on screens and in files. */
export const subjectWords: Record<Subject, string> = {
  enterprise: '非公企业',
  socialOrganization: '社会组织',
  newEmployment: '新就业群体',
};
export const carrierWords: Record<CarrierKind, string> = {
  building: '楼宇',
  businessDistrict: '商圈',
  park: '园区',
  market: '市场',
};
export const subjectStatusWords: Record<SubjectStatus, string> = {
  operating: '正常运营',
  closed: '已注销',
  shell: '没有实际经营',
  moved: '已迁出',
};
export const coverageWords: Record<Coverage, string> = {
  organization: '有党组织',
  work: '有指导员',
  none: '还没有覆盖',
};
export const coverageTypeWords: Record<CoverageType, string> = {
  single: '单独组建',
  joint: '联合组建',
  building: '楼宇党组织',
  park: '园区党组织',
  block: '街区党组织',
  market: '商圈市场党组织',
  village: '村党组织',
  trade: '行业党组织',
  temporary: '临时党组织',
};
export const subjectListWords: Record<SubjectList, string> = {
  highTech: '高新技术企业',
  designatedSize: '规模以上企业',
  hundredPeople: '百人以上企业',
  fiftyPeople: '50人以上企业',
  keyOfCluster: '产业集群重点企业',
  littleGiant: '专精特新小巨人企业',
  onStockMarket: '上市企业',
  private500: '民营企业500强',
};
export const listBatchWords: Record<ListBatch, string> = {
  all: '在册',
  before: '年前已在册',
  added: '当年新增',
};
/** A list with its year: 2018年高新技术企业（当年新增）. */
export function listingWords(key: string): string {
  const { list, year, batch } = listingOf(key);
  return `${year}年${subjectListWords[list]}${batch === 'all' ? '' : `（${listBatchWords[batch]}）`}`;
}
export const contactPurposeWords: Record<ContactPurpose, string> = {
  survey: '情况排摸',
  formation: '组建党组织',
  service: '政策服务',
};

/** 所属领域 of a branch, in words: among whom it works. */
export const branchSubjectWords: Record<Subject, string> = {
  enterprise: '非公有制经济组织',
  socialOrganization: '社会组织',
  newEmployment: '新就业群体',
};
