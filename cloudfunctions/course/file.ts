import { addressOf } from '../domain/attachments/address';
import { courseFiles } from '../domain/course/files';
import { findUnit } from '../domain/course/find';
import { settingsAt } from '../domain/setting/settings';
import { refuse } from '../kernel/errors';
import { prepareUploadTo } from '../kernel/uploads';
import { recordingEndings } from '../../types/shared/courses';
import type { CourseCall, CourseOutcome } from './context';

/** An address for a file of a unit, and for no other; sound and film only while the district keeps them. */
export async function file({ input, target, now }: CourseCall<'file'>): CourseOutcome<'file'> {
  const unit = await findUnit(target._id, input.unitId);
  if (!unit) refuse('COURSE.NO_UNIT');
  const { hostedVideo } = await settingsAt(now);
  const recording = unit.recording && hostedVideo === 'on' ? [unit.recording] : [];
  const url = await addressOf(input.fileId, [...unit.attachments, ...recording]);
  return url ? { url } : refuse('COURSE.FILE_MISSING');
}

/** Says where a file of a unit is to be uploaded. */
export async function prepareFile(call: CourseCall<'prepareFile'>): CourseOutcome<'prepareFile'> {
  const { input, now } = call;
  const isRecording = (recordingEndings as readonly string[]).includes(input.ending);
  if (isRecording && (await settingsAt(now)).hostedVideo !== 'on') refuse('COURSE.NO_VIDEO_HERE');
  return prepareUploadTo(courseFiles, input, call);
}
