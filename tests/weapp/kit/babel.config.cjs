/** As the mini-program is built. */
module.exports = require('../../../miniprogram/babel.config.js');
