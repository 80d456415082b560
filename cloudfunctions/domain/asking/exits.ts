import type { ExitStage } from '../../../types/shared/exits';
import { keyOfKeepers } from '../../kernel/audience';
import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction, whether, type Question } from '../../kernel/database';
import type { Standing } from '../../kernel/model';
import { isReadOnly } from '../../kernel/standing';
import { notify } from '../messaging/notify';
import { Exits, type ExitRecord } from './model';

/** The taking out of everything a district has: asked for by one, agreed to by another, written by the timer. */

export const findExit = (id: string): Promise<ExitRecord | undefined> => collection(Exits).findById(id);

/** True while nothing is changed since it was asked for: what would go out is what they asked for. */
export const stillStands = (
  { readOnlyFrom }: Pick<ExitRecord, 'readOnlyFrom'>,
  standing: Standing,
  now: number,
): boolean => isReadOnly(standing, now) && standing.readOnly?.from === readOnlyFrom;

/** How it stands: what was asked for and is not done is broken off once anything was changed, whether or not somebody wrote that down. */
export const stageNow = (exit: ExitRecord, standing: Standing, now: number): ExitStage =>
  isOpen(exit) && !stillStands(exit, standing, now) ? 'broken' : exit.stage;

const isOpen = ({ stage }: Pick<ExitRecord, 'stage'>): boolean => stage === 'asked' || stage === 'writing';

/** The latest that was asked for. */
export async function latestExit(organizationId: string): Promise<ExitRecord | undefined> {
  const [latest] = await collection(Exits).find(
    { organizationId },
    {
      orderBy: [
        ['askedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: 1,
    },
  );
  return latest;
}

/** Keeps what is asked for in place of one that stands no more, and tells who may agree; the same act again changes nothing. */
export const askFor = (exit: ExitRecord, before: ExitRecord | undefined, call: Auditable): Promise<void> =>
  transaction(async (within) => {
    if (await within.in(Exits).findById(exit._id)) return;
    const ended = before && (await within.in(Exits).findById(before._id));
    if (ended && isOpen(ended)) await within.in(Exits).update(ended._id, { stage: 'broken' });
    const { _id, organizationId, orgPath, askedBy, askedAt: at } = exit;
    await within.in(Exits).add(exit);
    await notify(within, {
      _id: `exit:${_id}`,
      of: 'exitAsked',
      at,
      audience: [keyOfKeepers(organizationId)],
      title: '全区资料等待同意导出',
      body: `${askedBy.name}申请导出全区全部资料，请另一位同志核对后同意`,
      link: `/exit/leave/index?organizationId=${encodeURIComponent(organizationId)}`,
    });
    await audit(within, call, { action: 'exit.ask', target: organizationId, orgPath });
  });

/** Keeps who agreed; answers since when, or nothing where there is nothing to agree to. */
export const agreeTo = (
  id: string,
  agreedBy: { personId: string; name: string },
  call: Auditable,
): Promise<number | undefined> =>
  transaction(async (within) => {
    const exit = await within.in(Exits).findById(id);
    if (exit?.stage !== 'asked') return exit?.agreedAt;
    await within.in(Exits).update(id, { stage: 'writing', agreedBy, agreedAt: call.now });
    const { organizationId: target, orgPath, askedBy } = exit;
    await audit(within, call, { action: 'exit.agree', target, orgPath, after: { asker: askedBy.name } });
    return call.now;
  });

const beingWritten = { stage: 'writing' } as const;

/** The one that is being written. */
export async function exitBeingWritten(): Promise<ExitRecord | undefined> {
  const [exit] = await collection(Exits).find(beingWritten, { limit: 1 });
  return exit;
}

/** Asks whether there is one. */
export const whetherExitIsWritten = (): Question => whether(Exits, beingWritten);

/** Ends the writing, one way or the other. */
export const endExit = (
  { _id }: ExitRecord,
  end: Pick<ExitRecord, 'stage' | 'finishedAt' | 'manifest'>,
): Promise<number> => collection(Exits).updateWhere({ _id, stage: 'writing' }, end);
