import type { PaperName } from '../../../types/shared/papers';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { PaperTemplates, type PaperTemplateRecord } from './model';

/** The templates that the district changed, by paper. */

export const findTemplates = (name: PaperName): Promise<PaperTemplateRecord | undefined> =>
  collection(PaperTemplates).findById(name);

/** Everything that the district changed; there are no more than papers. */
export const allTemplates = (): Promise<PaperTemplateRecord[]> => collection(PaperTemplates).findAll({});

/** Versions that are kept of a paper; the oldest that is not used goes. */
const versionsKept = 20;

type Uploaded = Omit<PaperTemplateRecord['versions'][number], 'version'>;
type Templating = Auditable & { orgPath: string };

/** Keeps a new version and makes papers of it from then on. Refused where another was uploaded since `read`; a resend finds its own. */
export async function addTemplate(
  name: PaperName,
  uploaded: Uploaded,
  read: number,
  { orgPath, ...call }: Templating,
): Promise<number> {
  return transaction(async (within) => {
    const found = await within.in(PaperTemplates).findById(name);
    const versions = found?.versions ?? [];
    const same = versions.find(({ fileId }) => fileId === uploaded.fileId);
    if (same) return same.version;
    const latest = versions[0]?.version ?? 0;
    if (latest !== read) refuse('PAPER.TEMPLATE_CHANGED');
    const version = latest + 1;
    const next = {
      _id: name,
      current: version,
      versions: [{ version, ...uploaded }, ...versions].slice(0, versionsKept),
    };
    await within.in(PaperTemplates).replace(found, next);
    await audit(within, call, {
      action: 'paper.putTemplate',
      target: name,
      orgPath,
      before: { version: found?.current ?? 0 },
      after: { version, note: uploaded.note },
    });
    return version;
  });
}

/** Makes papers of an earlier version again, or of the program's own (0). */
export async function goBackTo(
  name: PaperName,
  version: number,
  { orgPath, ...call }: Templating,
): Promise<void> {
  await transaction(async (within) => {
    const found = await within.in(PaperTemplates).findById(name);
    const isThere = version === 0 || found?.versions.some((one) => one.version === version);
    if (!isThere) refuse('PAPER.NO_TEMPLATE');
    if (!found || found.current === version) return;
    await within.in(PaperTemplates).replace(found, { ...found, current: version });
    await audit(within, call, {
      action: 'paper.useTemplate',
      target: name,
      orgPath,
      before: { version: found.current },
      after: { version },
    });
  });
}
