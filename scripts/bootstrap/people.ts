import * as z from 'zod';
import { mobileOf } from '../../cloudfunctions/kernel/phone';
import { DeployFault } from '../deploy/fault';
import { jsonIn } from './tree';

/** Somebody who is to administer the district. */
export interface Person {
  name: string;
  /** Eleven digits. */
  phone: string;
}

const schema = z.array(z.object({ name: z.string().trim().min(2).max(20), phone: z.string() }));

/**
 * Reads who is to be an administrator: so many, each another person with another number.
 * @throws DeployFault `people`; it names no number
 */
export function readPeople(path: string, count: number): Person[] {
  const parsed = schema.safeParse(jsonIn(path));
  const people = (parsed.data ?? []).flatMap(({ name, phone: typed }) => {
    const phone = mobileOf(typed);
    return phone === undefined ? [] : [{ name, phone }];
  });
  const isDistinct = (key: keyof Person) => new Set(people.map((one) => one[key])).size === people.length;
  if (
    people.length === count &&
    people.length === parsed.data?.length &&
    isDistinct('name') &&
    isDistinct('phone')
  )
    return people;
  throw new DeployFault(
    'people',
    `管理员名单 ${path} 有误：要 ${count} 个人，姓名和手机号都不相同，手机号 11 位`,
    '写成 [{"name":"姓名","phone":"手机号"}]，手机号是本人微信绑定的号码。用完请删除这个文件。',
  );
}
