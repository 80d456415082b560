import { forget, keep, recall } from '../../services/storage';

const undoableMs = 24 * 3_600_000;
const memory = (organizationId: string) => `import:${organizationId}`;

/** Keeps which import was the last, so that it can be taken back also after leaving the page. */
export function rememberImport(organizationId: string, importId: string) {
  keep(memory(organizationId), { importId, at: Date.now() });
}

/** The last import from this phone, while it can still be taken back. */
export function lastImport(organizationId: string): string | undefined {
  const kept = recall(memory(organizationId)) as { importId: string; at: number } | undefined;
  return kept && Date.now() - kept.at < undoableMs ? kept.importId : undefined;
}

/** Forgets it, once it has been taken back. */
export function forgetImport(organizationId: string) {
  forget(memory(organizationId));
}
