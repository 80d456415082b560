import type { ClusterRecord } from './model';

/**
 * The clusters that the work points of 2020 name: three great ones, and what it adds up as 6+X without naming the six. They stand
 * until the district writes its own over them.
 */

const source = '松江区两新党建工作要点（2020年）二（一）';

type Example = Pick<ClusterRecord, '_id' | 'name' | 'source' | 'isGreat'>;

export const exampleClusters: readonly Example[] = [
  { _id: 'artificialIntelligence', name: '人工智能', source, isGreat: true },
  { _id: 'biomedicine', name: '生物医药', source, isGreat: true },
  { _id: 'integratedCircuits', name: '集成电路', source, isGreat: true },
  { _id: 'others', name: '其他战略性新兴产业', source, isGreat: false },
];
