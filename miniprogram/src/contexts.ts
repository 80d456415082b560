/** Every context of the app, a line each. What they say of themselves is joined from here; see domain/context.ts. */
export { account } from './account/context';
export { activity } from './activity/context';
export { attendance } from './attendance/context';
export { audit } from './audit/context';
export { compliance } from './compliance/context';
export { guidance } from './guidance/context';
export { guide } from './guide/context';
export { ledger } from './ledger/context';
export { member } from './member/context';
export { message } from './message/context';
export { minutes } from './minutes/context';
export { organization } from './organization/context';
export { report } from './report/context';
export { role } from './role/context';
export { scene } from './scene/context';
export { tabs } from './pages/context';
export { workbench } from './workbench/context';
