import { View } from '@tarojs/components';
import { applicationStepWords } from '../../../../types/shared/selections';
import { DeclaredValues } from '../../domain/declared/values';
import { ToldSteps } from '../../domain/told-steps';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { Lines } from '../../kit/lines';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { stanceWords, stateLook, toldStep, type Application } from '../labels';
import '../conditions.scss';

definePageConfig({ navigationBarTitleText: '申报', enablePullDownRefresh: true });

/** One application: what it says, what happened to it, what its reviewers wrote, and what the reader may do. */
export default function ApplicationPage() {
  const state = useCall('selection.application', { applicationId: useParameter('applicationId') });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(application) => (
        <View className="stack">
          <Said application={application} />
          <Opinions application={application} />
          <Objections application={application} />
          <ToldSteps steps={application.steps.map(toldStep(applicationStepWords))} />
          <Card list>
            <MenuRow
              icon="ledger"
              label="申报表"
              hint="照申报填好，意见、签章留空"
              onPress={() => open(pages.paper.set({ set: 'selectionApplication', aboutId: application.id }))}
            />
          </Card>
          <Acts application={application} reload={state.reload} />
        </View>
      )}
    </PageShell>
  );
}

interface Props {
  application: Application;
}

function Said({ application }: Props) {
  const { name, organizationName, roundTitle, state, phase, fields, values } = application;
  return (
    <Card title={name} aside={<Tag {...stateLook(state, phase)} />}>
      <View className="secondary">{roundTitle}</View>
      {name !== organizationName && <View className="secondary">{organizationName}</View>}
      <DeclaredValues fields={fields} values={values} without={[name]} />
    </Card>
  );
}

/** 评审意见: in words, by whoever wrote them; nothing is added up. */
function Opinions({ application: { opinions = [], earlierOpinions = [] } }: Props) {
  return (
    <>
      <Told title="评审意见" hint="只给组织评选的单位看" opinions={opinions} />
      <Told title="补正前的意见" hint="说的是补正前的申报，已经请他们再看" opinions={earlierOpinions} />
    </>
  );
}

interface ToldProps {
  title: string;
  hint: string;
  opinions: NonNullable<Application['opinions']>;
}

function Told({ title, hint, opinions }: ToldProps) {
  if (opinions.length === 0) return null;
  return (
    <Card title={title}>
      <View className="secondary">{hint}</View>
      {opinions.map(({ id, name, stance, text }) => (
        <View key={id} className="selection-said">
          <View className="secondary">{`${name} · ${stanceWords[stance]}`}</View>
          {text && <Lines>{text}</Lines>}
        </View>
      ))}
    </Card>
  );
}

/** Whether the reader notes what comes in against it: the office, as long as it is in publicity and not named. */
const takesWords = ({ state, phase, mayRun }: Application): boolean =>
  mayRun && state === 'proposed' && (phase === 'public' || phase === 'toName');

function Objections({ application }: Props) {
  const { id, version, objections = [] } = application;
  if (objections.length === 0) return null;
  const isOpen = takesWords(application);
  return (
    <Card title="公示期间的反映">
      {objections.map(({ id: about, at, text, settled }) => (
        <View key={about} className="selection-said">
          <View className="secondary numbers">{formatTime(at)}</View>
          <Lines>{text}</Lines>
          {settled && <Lines>{`核实：${settled}`}</Lines>}
          {!settled && isOpen && (
            <View className="selection-said">
              <PrimaryButton
                look="quiet"
                onPress={() => open(pages.selection.say({ what: 'settled', id, version, about }))}
              >
                写核实结果
              </PrimaryButton>
            </View>
          )}
        </View>
      ))}
    </Card>
  );
}

function Acts({ application, reload }: Props & { reload: () => Promise<void> }) {
  const { id: applicationId, version, roundId, organizationId, state } = application;
  const { mayChange, mayWithdraw, mayCheck } = application;
  const say = (what: string) => open(pages.selection.say({ what, id: applicationId, version }));
  const accept = async () => {
    if (!(await confirm('审核通过？', '通过以后，请来的评审人就能看到这份申报。', '通过'))) return;
    await call('selection.check', { applicationId, version, found: { as: 'accepted' } });
    tell('已通过');
    await reload();
  };
  const withdraw = async () => {
    if (!(await confirm('撤回这份申报？', '撤回以后不再参加这次评选。', '撤回'))) return;
    await call('selection.withdraw', { applicationId, version });
    tell('已撤回');
    await reload();
  };
  const change = () => open(pages.selection.apply({ roundId, organizationId, applicationId }));
  return (
    <>
      {mayCheck && (
        <PrimaryButton look="quiet" icon="close" onPress={() => say('declined')}>
          不符合条件
        </PrimaryButton>
      )}
      {mayWithdraw && (
        <PrimaryButton look="quiet" icon="close" onPress={withdraw}>
          撤回申报
        </PrimaryButton>
      )}
      {takesWords(application) && (
        <>
          <PrimaryButton look="quiet" icon="edit" onPress={() => say('objection')}>
            登记收到的反映
          </PrimaryButton>
          <PrimaryButton look="quiet" icon="close" onPress={() => say('struck')}>
            不再公示
          </PrimaryButton>
        </>
      )}
      {mayCheck && (
        <ActionBar>
          {state === 'sent' ? (
            <ButtonPair>
              <PrimaryButton look="quiet" onPress={() => say('returned')}>
                请补正
              </PrimaryButton>
              <PrimaryButton onPress={accept}>审核通过</PrimaryButton>
            </ButtonPair>
          ) : (
            <PrimaryButton look="quiet" onPress={() => say('returned')}>
              请补正
            </PrimaryButton>
          )}
        </ActionBar>
      )}
      {mayChange && !mayCheck && (
        <ActionBar>
          <PrimaryButton onPress={change}>{state === 'returned' ? '补正后再报' : '修改'}</PrimaryButton>
        </ActionBar>
      )}
    </>
  );
}
