import type { Indicator } from '../../../types/shared/coverages';
import { coverageTypes } from '../../../types/shared/subjects';

/**
 * The figures of the work points of 2020 as an example to copy. Which types count beside 单独 and 联合, and what the eight
 * of 八个百分百 are, the source does not say: a district decides, and names them as it does.
 */

export const exampleYear = 2020;

const types = coverageTypes.filter((type) => type !== 'temporary');
const source = '松江区两新党建工作要点（2020年）三（一）';
const byEnd = { types, until: '2020-12-31', source };
const eight = { types, until: '2021-12-31', source, target: 100, strength: 'reach' as const };
const everybody = { listed: [], carriers: [] };

export const exampleIndicators: Indicator[] = [
  {
    ...byEnd,
    key: 'enterprises',
    name: '非公企业组织覆盖率',
    filter: { ...everybody, kind: 'enterprise' },
    target: 45,
    strength: 'strive',
  },
  {
    ...byEnd,
    key: 'high-tech-before',
    name: '2018年有效期内高新技术企业',
    filter: { ...everybody, listed: ['highTech:2018:before'] },
    target: 100,
    strength: 'reach',
    bucket: '高新技术企业',
  },
  {
    ...byEnd,
    key: 'high-tech-added',
    name: '2018年新增高新技术企业',
    filter: { ...everybody, listed: ['highTech:2018:added'] },
    target: 90,
    strength: 'reach',
    bucket: '高新技术企业',
  },
  {
    ...byEnd,
    key: 'hundred-designated',
    name: '百人以上规上企业',
    filter: { ...everybody, listed: ['designatedSize:2020:all', 'hundredPeople:2020:all'] },
    target: 90,
    strength: 'reach',
  },
  {
    ...eight,
    key: 'eight-1',
    name: '八个百分百：高新技术企业',
    filter: { ...everybody, listed: ['highTech:2020:all'] },
  },
  {
    ...eight,
    key: 'eight-2',
    name: '八个百分百：规模以上企业',
    filter: { ...everybody, listed: ['designatedSize:2020:all'] },
  },
  {
    ...eight,
    key: 'eight-3',
    name: '八个百分百：百人以上企业',
    filter: { ...everybody, listed: ['hundredPeople:2020:all'] },
  },
  {
    ...eight,
    key: 'eight-4',
    name: '八个百分百：50人以上企业',
    filter: { ...everybody, listed: ['fiftyPeople:2020:all'] },
  },
  { ...eight, key: 'eight-5', name: '八个百分百：楼宇', filter: { ...everybody, carriers: ['building'] } },
  {
    ...eight,
    key: 'eight-6',
    name: '八个百分百：商圈',
    filter: { ...everybody, carriers: ['businessDistrict'] },
  },
  { ...eight, key: 'eight-7', name: '八个百分百：园区', filter: { ...everybody, carriers: ['park'] } },
  { ...eight, key: 'eight-8', name: '八个百分百：市场', filter: { ...everybody, carriers: ['market'] } },
];
