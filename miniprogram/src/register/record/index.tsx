import { View } from '@tarojs/components';
import { DeclaredFiles, DeclaredValues } from '../../domain/declared/values';
import { ToldSteps } from '../../domain/told-steps';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useTogether } from '../../kit/hooks/use-together';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { back, open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { stateLook, type Kind, type Whole } from '../labels';
import { Below } from './below';

definePageConfig({ navigationBarTitleText: '登记', enablePullDownRefresh: true });

/** One record: what it says, what happened to it, and what the reader may do with it. */
export default function Record() {
  const state = useCall('register.get', { recordId: useParameter('recordId') });
  const register = state.data?.register;
  const kind = useCall('register.kind', register === undefined ? undefined : { register }, {
    remember: `register-${register ?? ''}`,
  });
  useReloadOnReturn(state.reload);
  const both = useTogether(
    [state, ...(register === undefined ? [] : [kind])],
    state.data && kind.data && { record: state.data, kind: kind.data },
  );
  return (
    <PageShell state={both}>
      {({ record, kind: known }) => (
        <View className="stack">
          <Said record={record} kind={known} />
          <DeclaredFiles
            values={record.values}
            addressOf={(fileId) => call('register.file', { recordId: record.id, fileId })}
          />
          <Story record={record} kind={known} />
          <Below record={record} />
          <Acts record={record} kind={known} reload={state.reload} />
        </View>
      )}
    </PageShell>
  );
}

interface Props {
  record: Whole;
  kind: Kind;
}

function Said({ record, kind }: Props) {
  const { title, state, organizationName, raisedBy, dueOn, values, under } = record;
  return (
    <Card title={title} aside={<Tag {...stateLook(kind, state)} />}>
      <View className="secondary">{`${kind.term} · ${organizationName}`}</View>
      {under && (
        <MenuRow
          icon="flag"
          label={under.title}
          hint={under.term}
          onPress={() => open(pages.register.record({ recordId: under.id }))}
        />
      )}
      {raisedBy !== organizationName && <View className="secondary">{`由${raisedBy}提出`}</View>}
      {dueOn && <View className="numbers">{`截止：${formatCalendarDay(dueOn)}`}</View>}
      {/* The title and the last day stand above. */}
      <DeclaredValues fields={kind.fields} values={values} without={[title, dueOn]} />
    </Card>
  );
}

function Story({ record: { steps }, kind }: Props) {
  if (steps.length === 0) return null;
  const wordOf = (name: string) => kind.moves.find(({ move }) => move === name)?.word ?? '';
  return <ToldSteps steps={steps.map(({ move, at, by }) => ({ at, said: `${by} ${wordOf(move)}` }))} />;
}

function Acts({ record, kind, reload }: Props & { reload: () => Promise<void> }) {
  const { id: recordId, register, organizationId, version, mayWrite, steps } = record;
  const moves = kind.moves.filter(({ move }) => record.moves.includes(move));
  const [first, ...others] = moves;
  const make = async ({ move, word, to, asks }: Kind['moves'][number]) => {
    if (asks.length > 0) {
      open(pages.register.move({ recordId, move }));
      return;
    }
    const after = stateLook(kind, to).word;
    if (!(await confirm(`${word}？`, `“${record.title}”以后是：${after}`, word))) return;
    await call('register.move', { recordId, version, move, values: [] });
    tell('已登记');
    await reload();
  };
  const takeAway = async () => {
    if (!(await confirm('去掉这一条？', '登记错了才去掉；去掉以后找不回来。', '去掉'))) return;
    await call('register.remove', { recordId, version });
    tell('已去掉');
    back();
  };
  const edit = () => open(pages.register.edit({ organizationId, register, recordId }));
  const button = (one: Kind['moves'][number], isQuiet: boolean) => (
    <PrimaryButton key={one.move} {...(isQuiet && { look: 'quiet' as const })} onPress={() => make(one)}>
      {one.word}
    </PrimaryButton>
  );
  const isFresh = mayWrite && steps.length === 0;
  return (
    <>
      {others.map((one) => button(one, true))}
      {isFresh && (
        <PrimaryButton look="quiet" icon="trash" onPress={takeAway}>
          登记错了？去掉
        </PrimaryButton>
      )}
      {(first ?? mayWrite) && (
        <ActionBar>
          {first && !mayWrite && button(first, false)}
          {!first && <PrimaryButton onPress={edit}>修改</PrimaryButton>}
          {first && mayWrite && (
            <ButtonPair>
              <PrimaryButton look="quiet" onPress={edit}>
                修改
              </PrimaryButton>
              {button(first, false)}
            </ButtonPair>
          )}
        </ActionBar>
      )}
    </>
  );
}
