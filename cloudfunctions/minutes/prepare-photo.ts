import { photoStays } from '../domain/minutes/photos';
import { refuse } from '../kernel/errors';
import { registerUpload } from '../kernel/uploads';
import type { MinutesCall, MinutesOutcome } from './context';
import { mayWrite } from './rules';
import { minutesOf } from './store';

/** Says where a photo is to be uploaded. */
export async function preparePhoto(call: MinutesCall<'preparePhoto'>): MinutesOutcome<'preparePhoto'> {
  const { input, target: activity, caller, now } = call;
  if (!(await mayWrite(activity, await minutesOf(activity._id), caller.account, now)))
    refuse('MINUTES.NOT_YOURS');
  const cloudPath = `minutes/${activity._id}/${input.actKey}.jpg`;
  return { cloudPath, fileId: await registerUpload(cloudPath, now + photoStays) };
}
