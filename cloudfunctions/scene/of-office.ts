import { requestsOn } from '../domain/serviceRequest/on';
import { refuse } from '../kernel/errors';
import type { SceneCall, SceneOutcome } from './context';
import { pictureOf } from './picture';

/** The picture that leads an enterprise's people to where they say what they want, the office filled in. */
export async function ofOffice(call: SceneCall<'ofOffice'>): SceneOutcome<'ofOffice'> {
  const { _id, kind, name, path, closedAt } = call.target;
  const isOffice = (kind === 'town' || kind === 'district') && !closedAt;
  if (!isOffice || !(await requestsOn(call.now))) refuse('SCENE.NOT_AN_OFFICE');
  const address = `/serviceRequest/raise/index?officeId=${encodeURIComponent(_id)}`;
  return { title: name, ...(await pictureOf(address, path, call)) };
}
