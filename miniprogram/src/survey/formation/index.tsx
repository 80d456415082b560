import { useState } from 'react';
import { View } from '@tarojs/components';
import { formationSteps, type FormationStep } from '../../../../types/shared/surveys';
import { Basis } from '../../domain/basis';
import { OrganizationField } from '../../domain/organization-field';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, formatDate, monthsLater, startOfDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { Tag } from '../../kit/tag';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { formationLook } from '../words';

definePageConfig({ navigationBarTitleText: '组建党组织', enablePullDownRefresh: true });

type Found = Output<'survey.formation'>;

const stepWords: Record<FormationStep, string> = { request: '请示', approval: '批复' };

/** One branch that is being formed: its subjects, its steps and papers, and the end of it. */
export default function Formation() {
  const formationId = useParameter('formationId');
  const state = useCall('survey.formation', { formationId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(found) => (
        <View className="stack">
          <View>
            <View className="page-title">{found.name}</View>
            <View className="secondary">{`上级：${found.parentName}`}</View>
          </View>
          <Units found={found} />
          <Steps key={found.version} found={found} reload={state.reload} />
          {found.reason && <NoticeLine tone="warn">{`不再组建：${found.reason}`}</NoticeLine>}
          {found.formedId && (
            <Card list>
              <MenuRow
                icon="flag"
                label="看成立的党支部"
                hint="委员、届满日在那里登记"
                onPress={() => open(pages.organization.profile({ organizationId: found.formedId ?? '' }))}
              />
            </Card>
          )}
          {found.state === 'open' && <Ending found={found} reload={state.reload} />}
        </View>
      )}
    </PageShell>
  );
}

function Units({ found }: { found: Found }) {
  const { subjects, full, fullAtLeast, unitsAtMost, joint, citations, state } = found;
  const working = [
    `正式党员满 ${fullAtLeast} 人可以成立党支部，现在登记 ${full} 人`,
    ...(joint ? [`联合的单位一般不超过 ${unitsAtMost} 家`] : []),
  ];
  return (
    <Card title={joint ? '联合组建' : '单独组建'} aside={<Tag {...formationLook(state)} />}>
      {subjects.map(({ id, name }) => (
        <View key={id}>{name}</View>
      ))}
      <View className="secondary numbers">{`台账里登记正式党员 ${full} 人`}</View>
      {state === 'open' && full < fullAtLeast && (
        <NoticeLine tone="warn">{`登记的正式党员还不到 ${fullAtLeast} 人，请先核对`}</NoticeLine>
      )}
      {citations.map((one, at) => (
        <Basis key={one.rule} citation={one} working={at === 0 ? working : []} />
      ))}
    </Card>
  );
}

function Steps({ found, reload }: { found: Found; reload: () => Promise<void> }) {
  const [asking, setAsking] = useState<FormationStep>();
  const { id, steps, state } = found;
  const sayOf = (step: FormationStep) => steps.find((one) => one.step === step);
  const hintOf = (step: FormationStep) => {
    const said = sayOf(step);
    if (said) return [formatDate(said.on), said.number].filter(Boolean).join(' · ');
    return state === 'open' ? '点一下，登记日期和文号' : '没有登记';
  };
  return (
    <Card title="请示、批复" list>
      <MenuRow
        icon="book"
        label="请示、批复的文件"
        hint="照登记的情况填好，意见、签章留空"
        onPress={() => open(pages.paper.set({ set: 'formation', aboutId: id }))}
      />
      {formationSteps.map((step) => (
        <MenuRow
          key={step}
          icon={sayOf(step) ? 'check-circle' : 'edit'}
          label={stepWords[step]}
          hint={hintOf(step)}
          onPress={() => state === 'open' && setAsking(step)}
        />
      ))}
      <Sheet
        title={asking ? stepWords[asking] : ''}
        visible={asking !== undefined}
        onClose={() => setAsking(undefined)}
      >
        {asking && (
          <StepForm
            formationId={id}
            step={asking}
            said={sayOf(asking)}
            onDone={async () => {
              setAsking(undefined);
              await reload();
            }}
          />
        )}
      </Sheet>
    </Card>
  );
}

interface StepProps {
  formationId: string;
  step: FormationStep;
  said: Found['steps'][number] | undefined;
  onDone: () => Promise<void>;
}

function StepForm({ formationId, step, said, onDone }: StepProps) {
  const today = startOfDay(dayOf(Date.now()));
  const form = useForm({
    panel: true,
    fresh: () => ({ on: said ? startOfDay(said.on) : today, number: said?.number ?? '' }),
    send: ({ on, number }) =>
      call('survey.recordFormation', {
        formationId,
        step,
        on: dayOf(on),
        ...(number.trim() && { number: number.trim() }),
      }),
    about: { 'SURVEY.DAY_IMPOSSIBLE': 'on' },
    then: onDone,
  });
  return (
    <View className="stack">
      <PanelSays form={form} />
      <DateField label="日期" dayOnly from={monthsLater(today, -24)} until={today} {...form.field('on')} />
      <TextField label="文号（可以不写）" max={40} {...form.field('number')} />
      <PrimaryButton busyText="正在登记" onPress={form.submit}>
        登记
      </PrimaryButton>
    </View>
  );
}

function Ending({ found, reload }: { found: Found; reload: () => Promise<void> }) {
  const [asking, setAsking] = useState<'form' | 'drop'>();
  const { id: formationId, steps } = found;
  const isApproved = steps.some(({ step }) => step === 'approval');
  const close = () => setAsking(undefined);
  const onDone = async () => {
    close();
    await reload();
  };
  return (
    <>
      <ActionBar>
        <ButtonPair>
          <PrimaryButton look="quiet" onPress={() => setAsking('drop')}>
            不再组建
          </PrimaryButton>
          <PrimaryButton disabled={!isApproved} onPress={() => setAsking('form')}>
            {isApproved ? '成立党支部' : '等批复登记以后成立'}
          </PrimaryButton>
        </ButtonPair>
      </ActionBar>
      <Sheet title="成立党支部" visible={asking === 'form'} onClose={close}>
        {asking === 'form' && <FoundForm found={found} onDone={onDone} />}
      </Sheet>
      <Sheet title="不再组建" visible={asking === 'drop'} onClose={close}>
        {asking === 'drop' && <DropForm formationId={formationId} onDone={onDone} />}
      </Sheet>
    </>
  );
}

/** As it was approved: most often as it was asked for. */
function FoundForm({ found, onDone }: { found: Found; onDone: () => Promise<void> }) {
  const { id: formationId, name: asked, parentId = '', parentName } = found;
  const form = useForm({
    panel: true,
    fresh: () => ({ name: asked, parent: { id: parentId, name: parentName } }),
    faults: ({ name }) => ({ name: needed(name, '请写上名称') }),
    send: ({ name, parent }) =>
      call('survey.form', { formationId, name: name.trim(), ...(parent.id && { parentId: parent.id }) }),
    named: (path) => (path === 'parentId' ? 'parent' : path),
    about: {
      'ORGANIZATION.NAME_TAKEN': 'name',
      'ORGANIZATION.CLOSED': 'parent',
      'SURVEY.NO_PARENT': 'parent',
    },
    done: '已成立',
    then: onDone,
  });
  return (
    <View className="stack">
      <PanelSays form={form} />
      <View className="secondary">
        党组织里会新建这个支部，所列单位记为由它覆盖。照批复的写，和请示一样的不用改。
      </View>
      <TextField label="名称" max={60} room="wrap" {...form.field('name')} />
      <OrganizationField
        label="上级党组织"
        kinds={['town', 'committee', 'generalBranch']}
        {...form.field('parent')}
      />
      <PrimaryButton busyText="正在成立" onPress={form.submit}>
        成立
      </PrimaryButton>
    </View>
  );
}

function DropForm({ formationId, onDone }: { formationId: string; onDone: () => Promise<void> }) {
  const form = useForm({
    panel: true,
    fresh: () => ({ reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上原因') }),
    send: ({ reason }) => call('survey.drop', { formationId, reason: reason.trim() }),
    then: onDone,
  });
  return (
    <View className="stack">
      <PanelSays form={form} />
      <TextField label="原因" max={120} room="lines" {...form.field('reason')} />
      <PrimaryButton busyText="正在登记" onPress={form.submit}>
        登记
      </PrimaryButton>
    </View>
  );
}
