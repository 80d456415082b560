/** Replaces WeChat's responsive pixel: 750 of them make the screen's width. */
export const rpxToVw = (style: string) =>
  style.replace(/(-?[\d.]+)rpx/gi, (_, n: string) => `${Number(n) / 7.5}vw`);
