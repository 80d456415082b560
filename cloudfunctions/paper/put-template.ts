import { papers, type PaperName } from '../../types/shared/papers';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { putForGood } from '../kernel/given-files';
import { downloadWithin } from '../kernel/storage';
import { digestOf } from '../kernel/ids';
import { ownUploads } from '../kernel/uploads';
import { checkedOfficeFile } from '../domain/paper/office-file';
import { paperOf } from '../domain/paper/papers';
import { sampleOf } from '../domain/paper/sample';
import { addTemplate, findTemplates } from '../domain/paper/template-store';
import type { PaperCall, PaperOutcome } from './context';
import { requireDistrict } from './templates';

/** Templates from outside: looked through, shown, and taken as they were looked through. */

const bytesAtMost = 2 * 1024 * 1024;

/** An uploaded template as it is stored; refuses what no template may be. */
async function checkedUpload(paper: PaperName, fileId: string, openid: string): Promise<Buffer> {
  if (!(await ownUploads([fileId], openid)).has(fileId)) refuse('PAPER.FILE_MISSING');
  const bytes = await downloadWithin(fileId, bytesAtMost);
  if (!bytes) refuse('PAPER.FILE_MISSING');
  if (bytes === 'tooLarge') refuse('PAPER.FILE_TOO_LARGE');
  const checked = checkedOfficeFile(bytes, papers[paper].format);
  if ('bytes' in checked) return checked.bytes;
  if (checked.fault === 'unsafe') refuse('PAPER.FILE_UNSAFE', { what: checked.what });
  return refuse(checked.fault === 'tooLarge' ? 'PAPER.FILE_TOO_LARGE' : 'PAPER.FILE_UNREADABLE');
}

/** What is wrong with a template, and whether it is taken all the same. */
async function lookedThrough(paper: PaperName, bytes: Buffer) {
  const { faultsOf } = await import('../domain/paper/check-template');
  const faults = await faultsOf(paper, bytes).catch(() => refuse('PAPER.FILE_UNREADABLE'));
  const { unused: _, ...serious } = faults;
  return { faults, isTaken: Object.values(serious).every((tags) => tags.length === 0) };
}

/** Looks an uploaded template through and shows it filled with its own tags. */
export async function checkTemplate(call: PaperCall<'checkTemplate'>): PaperOutcome<'checkTemplate'> {
  const { input, target, openid } = call;
  requireDistrict(target);
  const { paper, fileId } = input;
  const bytes = await checkedUpload(paper, fileId, openid);
  const { faults, isTaken } = await lookedThrough(paper, bytes);
  return { faults, blocks: isTaken ? await sampleBlocks(paper, bytes) : [] };
}

async function sampleBlocks(paper: PaperName, template: Buffer) {
  const { makePaper } = await import('../domain/paper/make');
  const { blocksOf } = await import('../domain/paper/blocks');
  const { taken, ...facts } = sampleOf(paperOf[paper].takes);
  const { bytes } = await makePaper(paper, { template, facts, taken: String(taken) });
  return blocksOf(bytes, papers[paper].format);
}

/** What a template is called in storage: the same upload lies in the same place. */
const keptName = (fileId: string): string => digestOf('template', fileId);

/** Takes an uploaded template as the next version. */
export async function putTemplate(call: PaperCall<'putTemplate'>): PaperOutcome<'putTemplate'> {
  const { input, target, caller, openid, now } = call;
  requireDistrict(target);
  const { paper, fileId, read, note = '' } = input;
  await checkText(openid, note);
  // A resend of what was taken already finds it.
  const before = (await findTemplates(paper))?.versions.find((one) => one.fileId.includes(keptName(fileId)));
  if (before) return { version: before.version };
  const bytes = await checkedUpload(paper, fileId, openid);
  const { isTaken } = await lookedThrough(paper, bytes);
  if (!isTaken) refuse('PAPER.TEMPLATE_FAULTY');
  const kept = await putForGood(`templates/${paper}-${keptName(fileId)}.${papers[paper].format}`, bytes);
  const by = caller.account.name;
  const version = await addTemplate(paper, { fileId: kept, at: now, by, note }, read, {
    ...call,
    orgPath: target.path,
  });
  return { version };
}
