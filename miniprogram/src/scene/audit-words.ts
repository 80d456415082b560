import type { AuditWords } from '../domain/audit-words';

/** What it leaves in the audit. */
export const auditWords = {
  actions: { 'scene.create': '生成小程序码' },
} satisfies AuditWords;
