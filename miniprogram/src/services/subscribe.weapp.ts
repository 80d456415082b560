import Taro from '@tarojs/taro';

/** See subscribe.d.ts. */
export const askConsent = async (templateIds: string[]): Promise<string[]> => {
  // Taro's types also ask for what only another platform needs.
  const options = { tmplIds: templateIds, entityIds: [] };
  try {
    const answer: Record<string, unknown> = { ...(await Taro.requestSubscribeMessage(options)) };
    return templateIds.filter((id) => answer[id] === 'accept');
  } catch {
    // The person's main switch is off, or the dialog could not be shown: no consent either way.
    return [];
  }
};
