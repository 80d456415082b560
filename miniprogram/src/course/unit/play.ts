import Taro from '@tarojs/taro';
import { explain } from '../../services/dialogs';

/** Plays a sound or film: on a phone with WeChat's own player, in a browser on a page of its own. */
export async function play(ask: () => Promise<{ url: string; name: string }>): Promise<void> {
  try {
    const { url, name } = await ask();
    if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener');
    else if (name.toLowerCase().endsWith('.mp4'))
      await Taro.previewMedia({ sources: [{ url, type: 'video' }] });
    else await listen(url, name);
  } catch (error) {
    await explain(error);
  }
}

/** A sound plays until it is ended, or stopped. */
async function listen(url: string, name: string): Promise<void> {
  const sound = Taro.createInnerAudioContext();
  sound.src = url;
  sound.play();
  await Taro.showModal({ title: '正在播放', content: name, showCancel: false, confirmText: '停止' });
  sound.destroy();
}
