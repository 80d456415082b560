import { View } from '@tarojs/components';
import { subjectStatusWords } from '../../../../types/shared/subjects';
import { unformedWords } from '../../../../types/shared/surveys';
import { coveringWords } from '../../domain/subject/looks';
import { MembersCard, membersDraft, membersSent, ownerSent } from '../../domain/subject/members-card';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { useForm } from '../../kit/form/use-form';
import { formatCalendarDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';
import { back, open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { SuggestionCard } from '../suggestion-card';

definePageConfig({ navigationBarTitleText: '排摸' });

type Found = Output<'survey.page'>;

/** The one page of a subject: four questions, filled in with what is known; nothing changed is one tap. */
export default function SurveySubject() {
  const subjectId = useParameter('subjectId');
  const surveyId = useParameter('surveyId') || undefined;
  const state = useCall('survey.page', { subjectId, ...(surveyId && { surveyId }) });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(found) => <Form key={found.subject.version} found={found} surveyId={surveyId} />}
    </PageShell>
  );
}

const unclear = 'unclear' as const;

function Form({ found, surveyId }: { found: Found; surveyId: string | undefined }) {
  const { subject, task, surveyedOn, unformedBecause, suggestion, mayForm, formationId } = found;
  const { id: subjectId, version, coverage } = subject;
  const survey = surveyId ? { surveyId } : {};
  const form = useForm({
    name: `survey:${subjectId}:${version}`,
    fresh: () => ({
      status: subject.status,
      employees: subject.employees,
      unformedBecause: unformedBecause ?? (unclear as keyof typeof unformedWords | typeof unclear),
      ...membersDraft(subject),
    }),
    send: (draft) =>
      call('survey.answer', {
        subjectId,
        ...survey,
        version,
        status: draft.status,
        ...(draft.employees !== undefined && { employees: draft.employees }),
        ...membersSent(draft),
        ...ownerSent(draft),
        ...(draft.unformedBecause !== unclear && { unformedBecause: draft.unformedBecause }),
      }),
    done: '已记入台账',
  });
  const same = async () => {
    if (!surveyId) return;
    await call('survey.same', { subjectId, surveyId, version });
    tell('已记下，没有变化');
    back();
  };
  const isCovered = coverage === 'organization';
  const offers = ['single', 'joint'].includes(suggestion.kind);
  return (
    <View className="stack">
      <View>
        <View className="page-title">{subject.name}</View>
        <View className="secondary numbers">
          {[
            task?.surveyName,
            task?.state === 'open' && `截止：${formatCalendarDay(task.until)}`,
            surveyedOn && `上次排摸：${formatCalendarDay(surveyedOn)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </View>
      </View>
      <Card title="经营和职工">
        <Choices label="经营状态" options={optionsOf(subjectStatusWords)} {...form.field('status')} />
        <CountField label="职工人数" digits={6} {...form.field('employees')} />
      </Card>
      <MembersCard form={form} />
      <Card title="组建情况">
        {isCovered ? (
          <View>{coveringWords(subject)}</View>
        ) : (
          <Choices
            label="还没有党组织，因为"
            options={[...optionsOf(unformedWords), { value: unclear, word: '还不清楚' }]}
            {...form.field('unformedBecause')}
          />
        )}
      </Card>
      <SuggestionCard suggestion={suggestion} />
      {mayForm && (offers || formationId) && (
        <Card list>
          <MenuRow
            icon="flag"
            label={formationId ? '正在组建' : '开始组建'}
            hint={formationId ? '看办到哪一步' : '照上面的建议，请示、批复、成立'}
            onPress={() =>
              open(formationId ? pages.survey.formation({ formationId }) : pages.survey.found({ subjectId }))
            }
          />
        </Card>
      )}
      <ActionBar>
        {task?.state === 'open' ? (
          <ButtonPair>
            <PrimaryButton look="quiet" busyText="正在记下" onPress={same}>
              没有变化
            </PrimaryButton>
            <PrimaryButton busyText="正在记下" onPress={form.submit}>
              记入台账
            </PrimaryButton>
          </ButtonPair>
        ) : (
          <PrimaryButton busyText="正在记下" onPress={form.submit}>
            记入台账
          </PrimaryButton>
        )}
      </ActionBar>
    </View>
  );
}
