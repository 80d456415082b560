import { collection } from '../../kernel/database';
import { Transfers } from './model';

/** 党费交至, as the last transfer of a member says it (`YYYY-MM`); nothing where it does not. */
export async function duesUntilOf(memberId: string): Promise<string | undefined> {
  const all = await collection(Transfers).findAll({ memberId });
  return all
    .filter(({ status }) => ['accepted', 'recorded'].includes(status))
    .sort((a, b) => a.at - b.at)
    .at(-1)?.duesUntil;
}
