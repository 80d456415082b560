import { call } from '../../services/call';

/** A large organisation takes several calls; each goes on where the last one stopped. */
export async function walkMove(
  organizationId: string,
  toParentId: string,
  onProgress: (remaining: number) => void,
): Promise<void> {
  for (;;) {
    const { remaining } = await call('organization.move', { organizationId, toParentId });
    if (remaining === 0) return;
    onProgress(remaining);
  }
}
