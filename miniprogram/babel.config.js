/** Old phones get modern-enough syntax; polyfills are left out, for the browsers we name have what we use. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
};
