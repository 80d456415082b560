import { useState } from 'react';
import { View } from '@tarojs/components';
import { contactPurposeWords, subjectWords, type ContactPurpose } from '../../../../types/shared/subjects';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { PanelSays } from '../../kit/form/panel-says';
import { useForm, needed } from '../../kit/form/use-form';
import { formatCalendarDay, formatDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Facts } from '../../domain/subject/facts';
import { coverageLook, coveringWords } from '../../domain/subject/looks';

definePageConfig({ navigationBarTitleText: '两新组织', enablePullDownRefresh: true });

type Subject = Output<'subject.get'>;

/** One subject: what is known of it, who covers it, whom to ask there. */
export default function SubjectDetail() {
  const subjectId = useParameter('subjectId');
  const state = useCall('subject.get', { subjectId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(subject) => (
        <View className="stack">
          <View>
            <View className="page-title">{subject.name}</View>
            <View className="secondary">
              {[subjectWords[subject.kind], subject.townName ?? '还没有分到街镇'].join(' · ')}
            </View>
          </View>
          <Covering subject={subject} />
          <Facts subject={subject} />
          <Contact subject={subject} />
          <ActionBar>
            <PrimaryButton look="quiet" icon="edit" onPress={() => open(pages.subject.edit({ subjectId }))}>
              修改
            </PrimaryButton>
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}

function Covering({ subject }: { subject: Subject }) {
  const { id, coveredSince, instructorName } = subject;
  const since = coveredSince && `${formatCalendarDay(coveredSince)}起`;
  return (
    <Card title="覆盖情况" aside={<Tag {...coverageLook(subject)} />} list>
      <MenuRow
        icon="flag"
        label={coveringWords(subject) ?? '登记由谁覆盖'}
        hint={since ?? '哪个党组织，怎样覆盖'}
        onPress={() => open(pages.subject.cover({ subjectId: id }))}
      />
      <MenuRow
        icon="people"
        label={instructorName ? `指导员 ${instructorName}` : '还没有指导员'}
        hint="联系记录，带走的问题"
        onPress={() => open(pages.instructor.subject({ subjectId: id }))}
      />
      <MenuRow
        icon="check"
        label="排摸和组建"
        hint="够不够条件，怎样组建"
        onPress={() => open(pages.survey.subject({ subjectId: id }))}
      />
    </Card>
  );
}

/** Whom to ask there; the number is shown for a purpose, and that is noted. */
function Contact({ subject: { id, contact } }: { subject: Subject }) {
  const [asking, setAsking] = useState(false);
  const about =
    contact &&
    [contact.post, `用于${contactPurposeWords[contact.purpose]}`, `${formatDay(contact.at)}登记`]
      .filter(Boolean)
      .join(' · ');
  return (
    <Card title="联系人" list>
      <MenuRow
        icon="person"
        label={contact?.name ?? '登记联系人'}
        hint={about ?? '写明用途；两年没有更新的自动去掉'}
        onPress={() => open(pages.subject.contact({ subjectId: id }))}
      />
      {contact?.phoneTail && (
        <MenuRow
          icon="lock"
          label={`电话尾号 ${contact.phoneTail}`}
          hint="先选用途，查看会留下记录"
          onPress={() => setAsking(true)}
        />
      )}
      <Sheet title="查看电话" visible={asking} onClose={() => setAsking(false)}>
        <Phone subjectId={id} />
      </Sheet>
    </Card>
  );
}

function Phone({ subjectId }: { subjectId: string }) {
  const [phone, setPhone] = useState<string>();
  const form = useForm({
    panel: true,
    fresh: () => ({ purpose: undefined as ContactPurpose | undefined }),
    faults: ({ purpose }) => ({ purpose: needed(purpose, '请先选择用途') }),
    send: async ({ purpose = 'survey' }) => {
      const shown = await call('subject.showContact', { subjectId, purpose });
      setPhone(shown.phone);
    },
    then: () => undefined,
  });
  if (phone) return <View className="page-title numbers">{phone}</View>;
  return (
    <View className="stack">
      <PanelSays form={form} />
      <Choices label="用途" options={optionsOf(contactPurposeWords)} {...form.field('purpose')} />
      <PrimaryButton busyText="正在打开" onPress={form.submit}>
        查看
      </PrimaryButton>
    </View>
  );
}
