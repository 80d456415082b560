import { postAsMe } from './transport.h5';

/** See subscribe.d.ts. The local cloud stands in for WeChat's dialog and agrees. */
export const askConsent = async (templateIds: string[]): Promise<string[]> => {
  const answer = (await postAsMe('/wechat/subscribe', { templateIds })) as Record<string, string>;
  return templateIds.filter((id) => answer[id] === 'accept');
};
