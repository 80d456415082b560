import { useEffect } from 'react';
import Taro from '@tarojs/taro';

/** While the page is open the phone's screen stays on and at its brightest, so that the last row can scan it. */
export function useBrightScreen() {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return undefined;
    let before: number | undefined;
    // A phone that refuses any of this shows the code all the same.
    const ignore = () => undefined;
    Taro.setKeepScreenOn({ keepScreenOn: true }).catch(ignore);
    Taro.getScreenBrightness()
      .then((answer) => {
        before = answer.value;
        return Taro.setScreenBrightness({ value: 1 });
      })
      .catch(ignore);
    return () => {
      Taro.setKeepScreenOn({ keepScreenOn: false }).catch(ignore);
      if (before !== undefined) Taro.setScreenBrightness({ value: before }).catch(ignore);
    };
  }, []);
}
