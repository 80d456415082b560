/**
 * What a context leaves in the audit, in words: actions, and values that are identifiers; what fields are called stands in its
 * `context.ts`. Apart from that, since only few pages read them: the main package does without.
 */
export interface AuditWords {
  actions: Record<string, string>;
  values?: Record<string, string>;
}
