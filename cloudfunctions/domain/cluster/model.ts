import { defineCollection, none } from '../../kernel/database';

/** An industrial cluster (产业集群); `_id` is the key that subjects have. */
export interface ClusterRecord {
  _id: string;
  organizationId: string;
  name: string;
  /** The document that names it. */
  source: string;
  /** One of those on which the district sets its weight (重点集群); the others are the 6+X. */
  isGreat: boolean;
  /** The Party committee of the cluster (集群党委), where it has one. */
  committeeId?: string;
  committeeName?: string;
  /** It is not kept any more: no subject is put in, what was done stays. */
  isEnded: boolean;
  version: number;
  changedAt: number;
}

export const Clusters = defineCollection<ClusterRecord>()({
  name: 'clusters',
  indexes: [],
  organizations: [
    {
      id: 'committeeId',
      name: 'committeeName',
      joins: true,
      ends: { committeeId: undefined, committeeName: undefined },
    },
  ],
  retention: { kept: 'the subjects name them' },
  about: none('kinds of trade'),
  exit: {
    sheet: '产业集群',
    words: {},
    fields: {
      organizationId: '区编号',
      name: '名称',
      source: '来源',
      isGreat: '重点集群',
      committeeId: '集群党委编号',
      committeeName: '集群党委',
      isEnded: '不再列入',
      version: '版本',
      changedAt: '最近变动',
    },
  },
});
