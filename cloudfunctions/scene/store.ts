import { audit, type Auditable } from '../shared/audit';
import { collection, transaction } from '../shared/database';
import type { SceneRecord } from '../shared/records';

export { drawCode, temporaryUrl, uploadFile } from '../shared/database';

export const findScene = (code: string): Promise<SceneRecord | undefined> =>
  collection('scenes').findById(code);

/** Keeps what a code stands for; a repeat finds it kept. */
export async function addScene(scene: SceneRecord, orgPath: string, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    if (await within.in('scenes').findById(scene._id)) return;
    await within.in('scenes').add(scene);
    const { _id: target, address } = scene;
    await audit(within, call, { action: 'scene.create', target, orgPath, after: { address } });
  });
}
