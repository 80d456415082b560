export { startRemotely } from './remote';
export { start } from './start';
