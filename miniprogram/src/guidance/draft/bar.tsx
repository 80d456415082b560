import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { formatMonth } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { PublishActions } from './publish-actions';
import { ReturnButton } from './return-button';

interface Props {
  draft: Output<'guidance.draft'>['draft'];
  mayReview: boolean;
  reload: () => Promise<void>;
}

/** The next step of a draft: changed, handed over, reviewed, published. */
export function DraftBar({ draft, mayReview, reload }: Props) {
  const { id: guidanceId, month, stage, revision } = draft;
  if (stage === 'published') return null;
  const edit = (
    <PrimaryButton
      look="quiet"
      icon="edit"
      onPress={() =>
        open(pages.guidance.edit({ organizationId: guidanceId.slice(0, -month.length - 1), month }))
      }
    >
      修改
    </PrimaryButton>
  );
  const submit = async () => {
    await call('guidance.submit', { guidanceId, revision });
    tell('已送审，请另一位同志审核');
    await reload();
  };
  const approve = async () => {
    const agreed = await confirm(
      `${formatMonth(month)}清单审核通过？`,
      '通过后就可以发布。内容再有改动，要重新审核。',
      '通过',
    );
    if (!agreed) return;
    await call('guidance.review', { guidanceId, revision, approved: true, note: '' });
    tell('已审核通过');
    await reload();
  };
  return (
    <ActionBar tall={stage === 'approved'}>
      {stage === 'writing' && (
        <ButtonPair>
          {edit}
          <PrimaryButton busyText="正在送审" onPress={submit}>
            送审
          </PrimaryButton>
        </ButtonPair>
      )}
      {stage === 'inReview' &&
        (mayReview ? (
          <ButtonPair>
            <ReturnButton guidanceId={guidanceId} revision={revision} onDone={reload} />
            <PrimaryButton busyText="正在审核" onPress={approve}>
              审核通过
            </PrimaryButton>
          </ButtonPair>
        ) : (
          edit
        ))}
      {stage === 'approved' && (
        <PublishActions key={draft.publishAt} draft={draft} edit={edit} reload={reload} />
      )}
    </ActionBar>
  );
}
