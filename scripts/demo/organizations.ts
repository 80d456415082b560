import { branchName } from './names';
import type { Random } from './random';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';

/** Songjiang's six subdistricts, eleven towns and the development zone. */
const towns: [id: string, name: string][] = [
  ['yueyang', '岳阳街道'],
  ['yongfeng', '永丰街道'],
  ['fangsong', '方松街道'],
  ['zhongshan', '中山街道'],
  ['guangfulin', '广富林街道'],
  ['jiuliting', '九里亭街道'],
  ['sijing', '泗泾镇'],
  ['sheshan', '佘山镇'],
  ['chedun', '车墩镇'],
  ['xinqiao', '新桥镇'],
  ['dongjing', '洞泾镇'],
  ['jiuting', '九亭镇'],
  ['maogang', '泖港镇'],
  ['shihudang', '石湖荡镇'],
  ['xinbang', '新浜镇'],
  ['yexie', '叶榭镇'],
  ['xiaokunshan', '小昆山镇'],
  ['kaifaqu', '经济技术开发区'],
];

export const districtId = 'sj';

export interface DemoTown {
  town: OrganizationRecord;
  branches: OrganizationRecord[];
}

/** How much of a district is made: which of the towns, and between how many branches in each. */
export interface DistrictSize {
  towns: readonly string[];
  branches: readonly [least: number, most: number];
}

/** All of it, about 1,200 branches. */
export const whole: DistrictSize = { towns: towns.map(([id]) => id), branches: [58, 76] };

/** The two towns that the people of the demonstration are in, for what only has to be gone through. */
export const handful: DistrictSize = { towns: ['fangsong', 'sheshan'], branches: [2, 3] };

/** The tree: the district, its towns, in each an industrial park's committee and its branches. */
export function makeOrganizations(
  random: Random,
  size: DistrictSize,
): {
  district: OrganizationRecord;
  towns: DemoTown[];
  all: OrganizationRecord[];
} {
  const district: OrganizationRecord = {
    _id: districtId,
    kind: 'district',
    name: '松江区委组织部',
    parentId: null,
    path: `/${districtId}/`,
  };
  const taken = new Set<string>();
  const all = [district];
  const child = (parent: OrganizationRecord, id: string, kind: OrganizationRecord['kind'], name: string) => {
    const record: OrganizationRecord = {
      _id: id,
      kind,
      name,
      parentId: parent._id,
      path: `${parent.path}${id}/`,
    };
    all.push(record);
    return record;
  };

  const made = towns
    .filter(([id]) => size.towns.includes(id))
    .map(([id, name]) => {
      const townId = `${districtId}-${id}`;
      const isWorkCommittee = id === 'kaifaqu' || name.endsWith('街道');
      const work = isWorkCommittee ? `${name}党工委` : `${name}党委`;
      const town = child(district, townId, 'town', work);
      const park = child(
        town,
        `${townId}-park`,
        'committee',
        `${name.replace(/街道$|镇$/, '')}产业园区综合党委`,
      );
      const branches = Array.from({ length: random.between(...size.branches) }, (_, index) => {
        const parent = index % 6 === 5 ? park : town;
        const number = String(index + 1).padStart(3, '0');
        return child(parent, `${townId}-b${number}`, 'branch', branchName(random, name, taken));
      });
      return { town, branches };
    });
  return { district, towns: made, all };
}
