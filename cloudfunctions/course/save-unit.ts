import { inspectAll } from '../domain/attachments/inspect';
import { requireOfficial } from '../domain/attachments/official-links';
import { fileCodes, requireRecording } from '../domain/course/files';
import { findUnit } from '../domain/course/find';
import { isFit } from '../domain/course/rules';
import { putUnit } from '../domain/course/writing';
import { settingsAt } from '../domain/setting/settings';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { CourseCall, CourseOutcome } from './context';

type Content = CourseCall<'saveUnit'>['input']['content'];

/** Writes a unit: text, documents, a link to an official site, a sound or film where the district keeps such, and its quiz. */
export async function saveUnit(call: CourseCall<'saveUnit'>): CourseOutcome<'saveUnit'> {
  const { input, target, openid, now } = call;
  const { unitId, content, basedOn } = input;
  const { title, hours, text, link, recording, quiz } = content;
  requireSomething(content);
  if (quiz && !isFit(quiz)) refuse('COURSE.QUIZ_UNFIT');
  requireOfficial(link ? [link] : [], 'COURSE.LINK_NOT_OFFICIAL');
  const before = await findUnit(target._id, unitId);
  if (recording) {
    const isNew = recording.fileId !== before?.recording?.fileId;
    if (isNew && (await settingsAt(now)).hostedVideo !== 'on') refuse('COURSE.NO_VIDEO_HERE');
    await requireRecording(recording, before?.recording?.fileId, openid);
  }
  await checkText(openid, ...textsOf(content));
  const attachments = await inspectAll(content.attachments, before?.attachments ?? [], openid, fileCodes);
  const unit = { title, hours, text, attachments, ...(link && { link }), ...(recording && { recording }) };
  const revision = await putUnit(target._id, { unitId, unit, quiz, basedOn }, call);
  return { revision };
}

/** Refuses a unit in which there is nothing to read, open or hear. */
function requireSomething({ text, attachments, link, recording }: Content): void {
  if (!text && attachments.length === 0 && !link && !recording) refuse('COURSE.NOTHING_IN_IT');
}

/** Everything a person wrote, for the check of content. */
const textsOf = ({ title, text, link, attachments, recording, quiz }: Content): (string | undefined)[] => [
  ...[title, text, link?.title, link?.source, recording?.name],
  ...attachments.map(({ name }) => name),
  ...(quiz?.questions ?? []).flatMap((one) => [one.text, ...one.options, one.explanation]),
];
