/** The words of every context that leaves something in the audit, a line each; see domain/audit-words.ts. */
export { auditWords as account } from './account/audit-words';
export { auditWords as activity } from './activity/audit-words';
export { auditWords as attendance } from './attendance/audit-words';
export { auditWords as audit } from './audit/audit-words';
export { auditWords as complaint } from './complaint/audit-words';
export { auditWords as exit } from './exit/audit-words';
export { auditWords as guidance } from './guidance/audit-words';
export { auditWords as ledger } from './ledger/audit-words';
export { auditWords as member } from './member/audit-words';
export { auditWords as message } from './message/audit-words';
export { auditWords as minutes } from './minutes/audit-words';
export { auditWords as organization } from './organization/audit-words';
export { auditWords as paper } from './paper/audit-words';
export { auditWords as role } from './role/audit-words';
export { auditWords as rule } from './rule/audit-words';
export { auditWords as scene } from './scene/audit-words';
export { auditWords as setting } from './setting/audit-words';
