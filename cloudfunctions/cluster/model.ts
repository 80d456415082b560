import {
  clusterEventWords,
  fiveOneShortWords,
  type ClusterEvent,
  type FiveOne,
  type WrittenOne,
} from '../../types/shared/clusters';
import { defineCollection, none } from '../kernel/database';

/** What the district means to do for clusters in a year; `_id` is the year. */
export interface ClusterYearRecord {
  _id: string;
  organizationId: string;
  year: number;
  /** How many of each column; one that is left out has no number. */
  meant: Partial<Record<FiveOne, number>>;
  /** Kinds of activity that count as 要素对接活动. */
  events: ClusterEvent[];
  /** The document in which it stands. */
  source: string;
  version: number;
  changedAt: number;
}

/** Something done for a cluster that an office wrote down; `_id` follows from the office and the form's key. */
export interface ClusterDeedRecord {
  _id: string;
  actKey: string;
  /** The office that did it. */
  organizationId: string;
  orgPath: string;
  organizationName: string;
  clusterId: string;
  one: WrittenOne;
  title: string;
  /** Calendar day; and the year it lies in. */
  on: string;
  year: number;
  /** 依据文号. */
  document?: string;
  note: string;
  version: number;
  changedAt: number;
}

export const ClusterYears = defineCollection<ClusterYearRecord>()({
  name: 'clusterYears',
  indexes: [],
  organizations: none('there is one district'),
  retention: { kept: 'what a year was meant to be' },
  about: none('numbers of a document'),
  exit: {
    sheet: '五个一年度安排',
    words: { events: clusterEventWords },
    fields: {
      organizationId: '区编号',
      year: '年度',
      meant: '打算做多少',
      'meant.organizations': '组建党组织',
      'meant.projects': '深度融合示范项目',
      'meant.examples': '示范典型',
      'meant.matchings': '要素对接活动',
      'meant.carriers': '部门联动创新载体',
      events: '算要素对接的活动',
      source: '文件',
      version: '版本',
      changedAt: '最近变动',
    },
  },
});

export const ClusterDeeds = defineCollection<ClusterDeedRecord>()({
  name: 'clusterDeeds',
  indexes: [
    ['by_year', 'year', 'on'],
    ['by_cluster_year', 'clusterId', 'year', 'on'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', name: 'organizationName', joins: true }],
  retention: { kept: 'what was done for a cluster' },
  about: none('projects and examples of organisations, none of a person'),
  exit: {
    sheet: '五个一',
    words: { one: fiveOneShortWords },
    fields: {
      actKey: '登记键',
      organizationId: '登记组织编号',
      orgPath: '组织路径',
      organizationName: '登记组织',
      clusterId: '集群编号',
      one: '哪一项',
      title: '名称',
      on: '日期',
      year: '年度',
      document: '依据文号',
      note: '说明',
      version: '版本',
      changedAt: '最近变动',
    },
  },
});
