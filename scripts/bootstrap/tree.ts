import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { DeployFault } from '../deploy/fault';

const part = z.string().regex(/^[a-z0-9]{1,20}$/);
const organization = z.string().trim().min(2).max(40);

/** The district and its towns, as a file gives them; Songjiang's lies beside this one. */
const treeSchema = z.object({
  district: z.object({ id: part, organization }),
  towns: z
    .array(z.object({ id: part, organization }))
    .min(1)
    .max(200),
});

export type Tree = z.output<typeof treeSchema>;

/** Songjiang's. */
export const usualTree = join(__dirname, 'songjiang.json');

/** Reads a tree. @throws DeployFault `tree` for one that is malformed, or names two alike */
export function readTree(path: string): Tree {
  const parsed = treeSchema.safeParse(jsonIn(path));
  const { towns = [] } = parsed.data ?? {};
  const isTwice = (key: 'id' | 'organization') => new Set(towns.map((town) => town[key])).size < towns.length;
  if (parsed.success && !isTwice('id') && !isTwice('organization')) return parsed.data;
  const where = parsed.error?.issues.map(({ path: field }) => field.join('.')).join('、');
  throw new DeployFault(
    'tree',
    `组织树文件 ${path} 有误：${where ?? '编号或名称有重复'}`,
    '照 scripts/bootstrap/songjiang.json 的样子写：区一个，街镇若干，编号用小写字母和数字，不重复。',
  );
}

/** What a file holds; nothing of one that is missing or no JSON. */
export function jsonIn(path: string): unknown {
  try {
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** The records of a tree, the district first. @param now epoch ms */
export function organizationsOf({ district, towns }: Tree, now: number): OrganizationRecord[] {
  const top: OrganizationRecord = {
    _id: district.id,
    kind: 'district',
    name: district.organization,
    parentId: null,
    path: `/${district.id}/`,
    createdAt: now,
  };
  return [
    top,
    ...towns.map((town): OrganizationRecord => {
      const _id = `${top._id}-${town.id}`;
      const name = town.organization;
      return { _id, kind: 'town', name, parentId: top._id, path: `${top.path}${_id}/`, createdAt: now };
    }),
  ];
}
