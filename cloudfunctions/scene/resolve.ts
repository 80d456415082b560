import { refuse } from '../kernel/errors';
import type { SceneCall, SceneOutcome } from './context';
import { findScene } from './store';

/** The address that a short code stands for. */
export async function resolve({ input }: SceneCall<'resolve'>): SceneOutcome<'resolve'> {
  const { address } = (await findScene(input.code)) ?? refuse('SCENE.NOT_FOUND');
  return { address };
}
