import { refuse } from '../kernel/errors';
import type { MinutesCall, MinutesOutcome } from './context';
import { mayWrite } from './rules';
import { minutesOf, registerPhoto } from './store';

/** Says where a photo is to be uploaded. */
export async function preparePhoto(call: MinutesCall<'preparePhoto'>): MinutesOutcome<'preparePhoto'> {
  const { input, target: activity, caller, now } = call;
  if (!(await mayWrite(activity, await minutesOf(activity._id), caller.account, now)))
    refuse('MINUTES.NOT_YOURS');
  const cloudPath = `minutes/${activity._id}/${input.actKey}.jpg`;
  return { cloudPath, fileId: await registerPhoto(cloudPath, now) };
}
