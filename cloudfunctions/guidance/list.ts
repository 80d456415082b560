import { rolesAt } from '../kernel/identity';
import { depthOf } from '../kernel/paths';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { draftsWithin } from '../domain/guidance/drafts';
import { guidancesPage } from '../domain/guidance/guidances';
import { officers, type Role } from '../../types/shared/roles';
import type { AccountRecord } from '../kernel/model';
import type { GuidanceDraftRecord } from '../domain/guidance/model';

const size = 60;

/** The guidances that concern the caller, and what is being written for those who write. */
export async function list({ input, caller, now }: GuidanceCall<'list'>): GuidanceOutcome<'list'> {
  const [{ items: published, next }, drafts] = await Promise.all([
    guidancesPage(caller.account.orgPath, { after: input.after, size }),
    input.after === undefined ? draftsOf(caller.account, now) : [],
  ]);
  const rows = [
    ...drafts.map((draft) => ({ ...draft, publishedAt: undefined, version: 0 })),
    ...published.map((guidance) => ({ ...guidance, stage: 'published' as const })),
  ].sort((a, b) => b.month.localeCompare(a.month) || depthOf(a.orgPath) - depthOf(b.orgPath));
  return {
    guidances: rows.map(({ _id, month, issuerName, content, publishedAt, version, stage }) => ({
      id: _id,
      month,
      issuerName,
      publishedAt,
      version,
      stage,
      theme: content.theme,
      readings: content.readings,
    })),
    next,
  };
}

async function draftsOf(account: AccountRecord, now: number): Promise<GuidanceDraftRecord[]> {
  const writers: readonly Role[] = officers;
  const paths = rolesAt(account, now)
    .filter(({ role }) => writers.includes(role))
    .map(({ orgPath }) => orgPath);
  const found = (await Promise.all([...new Set(paths)].map(draftsWithin))).flat();
  return [...new Map(found.map((draft) => [draft._id, draft])).values()];
}
