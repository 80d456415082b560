const { options } = require('../../.dependency-cruiser.cjs');

/**
 * Descriptors, and their list, are read by those below them: the texts of failures, the addresses of pages. Without them
 * every folder of the app stands on lower ones.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'no-folder-cycles', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
  ],
  options: { ...options, exclude: { path: '^miniprogram/src/([^/]+/context|contexts)\\.ts$' } },
};
