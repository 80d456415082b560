import { call } from '../../services/call';

/** How far an import or its undoing has come, in rows. */
export interface Progress {
  done: number;
  total: number;
}

const ends = { commit: 'done', undo: 'undone' } as const;

/** A large roster takes several calls; each goes on where the last one stopped. Answers how many undoing left. */
export async function walk(
  act: 'commit' | 'undo',
  importId: string,
  onProgress: (progress: Progress) => void,
): Promise<{ kept: number }> {
  for (;;) {
    const { done, total, status, kept = 0 } = await call(`roster.${act}`, { importId });
    onProgress({ done, total });
    if (status === ends[act]) return { kept };
  }
}
