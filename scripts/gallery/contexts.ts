/** The views of each context's pages, a line each. */
export { account } from './views/account';
export { activity } from './views/activity';
export { attendance } from './views/attendance';
export { audit } from './views/audit';
export { compliance } from './views/compliance';
export { guidance } from './views/guidance';
export { guide } from './views/guide';
export { ledger } from './views/ledger';
export { member } from './views/member';
export { message } from './views/message';
export { minutes } from './views/minutes';
export { organization } from './views/organization';
export { report } from './views/report';
export { role } from './views/role';
export { scene } from './views/scene';
export { tabs } from './views/tabs';
export { workbench } from './views/workbench';
