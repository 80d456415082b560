import { collection, command } from './database';
import type { ConsentRecord } from './records';
import { messageTemplates } from '../../types/shared/messages';

const idsOf = (openid: string): string[] => messageTemplates.map((template) => `${openid}:${template}`);

/** The consents of a WeChat user to subscribe messages, whatever the template. */
export const consentsOf = (openid: string): Promise<ConsentRecord[]> =>
  collection('consents').findAll({ _id: command.in(idsOf(openid)) });

/** Changes all consents of a WeChat user: where the person belongs now, or that none are left. */
export const changeConsents = (
  openid: string,
  changes: Partial<Pick<ConsentRecord, 'orgPath' | 'remaining'>>,
): Promise<number> => collection('consents').updateWhere({ _id: command.in(idsOf(openid)) }, changes);
