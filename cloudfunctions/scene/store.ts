import { audit, type Auditable } from '../kernel/audit';
import { collection, transaction } from '../kernel/database';

export { putForGood } from '../kernel/given-files';
export { temporaryUrl } from '../kernel/storage';
export { drawCode } from '../kernel/wechat';
import { Scenes, type SceneRecord } from './model';

export const findScene = (code: string): Promise<SceneRecord | undefined> =>
  collection(Scenes).findById(code);

/** Keeps what a code stands for; a repeat finds it kept. */
export async function addScene(scene: SceneRecord, orgPath: string, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    if (await within.in(Scenes).findById(scene._id)) return;
    await within.in(Scenes).add(scene);
    const { _id: target, address } = scene;
    await audit(within, call, { action: 'scene.create', target, orgPath, after: { address } });
  });
}
