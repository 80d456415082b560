/**
 * What the oldest WeChat that we run in can read stays as it is written: its base library 3.5.0 stands for iOS 13 and Chrome 86.
 * Polyfills are left out, for the phones we name have what we use.
 */
const weapp = process.env.TARO_ENV === 'weapp';

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        ...(weapp && { targets: { ios: '13', chrome: '86' } }),
      },
    ],
  ],
};
