/** What contexts say of their failures, a line each. The build brings them to the modules whose calls may meet them. */
export { failures as account } from './account/failures';
export { failures as activity } from './activity/failures';
export { failures as attendance } from './attendance/failures';
export { failures as common } from './services/common-failures';
export { failures as complaint } from './complaint/failures';
export { failures as compliance } from './compliance/failures';
export { failures as exit } from './exit/failures';
export { failures as guidance } from './guidance/failures';
export { failures as ledger } from './ledger/failures';
export { failures as member } from './member/failures';
export { failures as minutes } from './minutes/failures';
export { failures as organization } from './organization/failures';
export { failures as paper } from './paper/failures';
export { failures as role } from './role/failures';
export { failures as rule } from './rule/failures';
export { failures as scene } from './scene/failures';
export { failures as setting } from './setting/failures';
