import { paperNames, papers, type PaperName } from '../../types/shared/papers';
import { refuse } from '../kernel/errors';
import { prepareUploadTo } from '../kernel/uploads';
import { listedTags } from '../domain/paper/facts';
import { paperOf } from '../domain/paper/papers';
import { allTemplates, findTemplates, goBackTo } from '../domain/paper/template-store';
import type { OrganizationRecord } from '../domain/organization/model';
import type { PaperCall, PaperOutcome } from './context';

/** The templates that the district's officers change: what there is, a version to be changed, a place for it, and the way back. */

/** What is uploaded and nothing takes up stays for a day (ms). */
const uploads = { folder: 'paper-templates', stays: 24 * 3_600_000 };

/** Templates hold for the whole district. */
export function requireDistrict({ kind }: Pick<OrganizationRecord, 'kind'>): void {
  if (kind !== 'district') refuse('PAPER.NOT_THE_DISTRICT');
}

export async function templates({ input, target }: PaperCall<'templates'>): PaperOutcome<'templates'> {
  requireDistrict(target);
  const found = new Map((await allTemplates()).map((one) => [one._id, one]));
  const known = paperNames.filter((paper) => input.everything || !('since' in papers[paper]));
  return { templates: known.map((paper) => shownOf(paper, found)) };
}

function shownOf(paper: PaperName, found: Map<PaperName, Awaited<ReturnType<typeof allTemplates>>[number]>) {
  const { current = 0, versions = [] } = found.get(paper) ?? {};
  return {
    paper,
    current,
    versions: versions.map(({ version, at, by: uploadedBy, note }) => ({ version, at, uploadedBy, note })),
    tags: listedTags(paperOf[paper].takes),
  };
}

export async function templateFile(call: PaperCall<'templateFile'>): PaperOutcome<'templateFile'> {
  const { input, target } = call;
  requireDistrict(target);
  const { paper, version } = input;
  const found = await findTemplates(paper);
  if (version > 0 && !found?.versions.some((one) => one.version === version)) refuse('PAPER.NO_TEMPLATE');
  const { handOut } = await import('../domain/paper/take');
  const { templateOfVersion } = await import('../domain/paper/templates');
  const bytes = await templateOfVersion(paper, found, version);
  const { title, format } = papers[paper];
  const which = version === 0 ? '原有模板' : `第${version}版模板`;
  return { file: await handOut(Buffer.from(bytes), `${title}${which}.${format}`, call) };
}

export function prepareTemplate(call: PaperCall<'prepareTemplate'>): PaperOutcome<'prepareTemplate'> {
  const { input, target } = call;
  requireDistrict(target);
  const { actKey, paper } = input;
  return prepareUploadTo(uploads, { actKey, ending: papers[paper].format }, call);
}

export async function useTemplate(call: PaperCall<'useTemplate'>): PaperOutcome<'useTemplate'> {
  const { input, target } = call;
  requireDistrict(target);
  await goBackTo(input.paper, input.version, { ...call, orgPath: target.path });
  return { current: input.version };
}
