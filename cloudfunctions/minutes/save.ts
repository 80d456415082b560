import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { knownUploads } from '../kernel/uploads';
import type { MinutesCall, MinutesOutcome } from './context';
import { callTheRoll } from '../domain/gathering/ledger';
import { mayWrite, requireAgreement, requireHeld, requirePossible, textsOf, votersAt } from './rules';
import { writeMinutes } from '../domain/minutes/save';
import { membersOf, minutesId, minutesOf, photoUrls } from './store';

/** Writes down what was said and resolved. */
export async function save(call: MinutesCall<'save'>): MinutesOutcome<'save'> {
  const { input, target: activity, caller, openid, now } = call;
  const { content, kind, chairId, recorderId, reason } = input;
  const all = await minutesOf(activity._id);
  if (!(await mayWrite(activity, all, caller.account, now))) refuse('MINUTES.NOT_YOURS');
  requireHeld(activity, kind, now);
  if (chairId === recorderId) refuse('MINUTES.SAME_PERSON');
  requirePossible(content);
  const current = all.find((one) => one.kind === kind);
  const isNew = current?.lastKey !== input.actKey;
  if (isNew && !input.votersDiffer && content.resolutions.some(({ vote }) => vote)) {
    requireAgreement(content, current?.content, votersAt(activity, await callTheRoll(activity)));
  }
  const photos = [...new Set(input.photos)];
  const [members] = await Promise.all([
    membersOf(activity),
    requirePhotos(
      activity._id,
      photos.filter((fileId) => !current?.photos.includes(fileId)),
    ),
    checkText(openid, ...textsOf(content), reason),
  ]);
  // Who has left since stays who they were.
  const people = [
    ...members.map(({ _id: memberId, name }) => ({ memberId, name })),
    ...(current ? [current.chair, current.recorder] : []),
  ];
  const personOf = (memberId: string) =>
    people.find((person) => person.memberId === memberId) ?? refuse('MINUTES.PERSON_NOT_IN_BRANCH');
  const { organizationId } = activity;
  const version = await writeMinutes(
    {
      _id: minutesId(activity._id, kind),
      activityId: activity._id,
      kind,
      organizationId,
      content,
      photos,
      chair: personOf(chairId),
      recorder: personOf(recorderId),
      lastKey: input.actKey,
    },
    { version: input.version, reason },
    call,
  );
  return { version };
}

/** New photos lie in the activity's own folder, were prepared here and have arrived. */
async function requirePhotos(activityId: string, fileIds: string[]): Promise<void> {
  if (fileIds.length === 0) return;
  const [known, urls] = await Promise.all([knownUploads(fileIds), photoUrls(fileIds)]);
  const isOurs = (fileId: string) =>
    fileId.split('/').at(-2) === activityId && known.has(fileId) && urls.has(fileId);
  if (!fileIds.every(isOurs)) refuse('MINUTES.PHOTO_MISSING');
}
