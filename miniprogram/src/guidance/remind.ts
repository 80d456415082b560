import { call } from '../services/call';
import type { Input } from '../services/contract';
import { confirm, tell } from '../services/dialogs';

/**
 * Reminds branches that have not told back, once it is confirmed; answers whether it was. Says how many had the day's
 * reminder already.
 */
export async function remind(of: Input<'feedback.urge'>, branches: number): Promise<boolean> {
  const sure = await confirm(
    `提醒 ${branches} 个支部？`,
    '书记等负责人会收到一条通知。同一个支部一天只提醒一次。',
    '提醒',
  );
  if (!sure) return false;
  const { reminded, already } = await call('feedback.urge', of);
  const others = already > 0 ? `，另 ${already} 个今天提醒过了` : '';
  tell(reminded > 0 ? `已提醒 ${reminded} 个支部${others}` : '今天都提醒过了');
  return true;
}
