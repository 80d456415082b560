import { branchName } from './names';
import type { Random } from './random';
import songjiang from '../bootstrap/songjiang.json';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';

export const districtId = songjiang.district.id;

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
export const whole: DistrictSize = { towns: songjiang.towns.map(({ id }) => id), branches: [58, 76] };

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
    name: songjiang.district.organization,
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

  const made = songjiang.towns
    .filter(({ id }) => size.towns.includes(id))
    .map(({ id, name, organization }) => {
      const townId = `${districtId}-${id}`;
      const town = child(district, townId, 'town', organization);
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
