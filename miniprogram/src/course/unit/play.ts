import Taro from '@tarojs/taro';
import { explain } from '../../services/dialogs';

/** Plays a sound or film: on a phone in WeChat's own player, in a browser in a page of its own. */
export async function play(ask: () => Promise<{ url: string }>): Promise<void> {
  try {
    const { url } = await ask();
    if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener');
    else await Taro.previewMedia({ sources: [{ url, type: 'video' }] });
  } catch (error) {
    await explain(error);
  }
}
