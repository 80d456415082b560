import { defineCollection, none } from '../kernel/database';

/** __term__, as a branch writes it down; `_id` is `organizationId:actKey`. */
export interface __Name__Record {
  _id: string;
  organizationId: string;
  orgPath: string;
  title: string;
  /** Who wrote it down, by name. */
  by: string;
  at: number;
}

export const __Name__Items = defineCollection<__Name__Record>()({
  name: '__name__Items',
  indexes: [['by_organization', 'organizationId', '-at', '-_id']],
  organizations: [{ id: 'organizationId', path: 'orgPath' }],
  retention: { kept: 'what a branch wrote down is its history' },
  about: none('what a branch wrote down is about no person'),
  exit: {
    sheet: '__term__',
    words: {},
    fields: {
      organizationId: '党组织编号',
      orgPath: '组织路径',
      title: '标题',
      by: '登记人',
      at: '登记时间',
    },
  },
});
