import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { EditForm } from './edit-form';
import { EndForm } from './end-form';
import { MoveForm } from './move-form';
import { PaperForm } from './paper-form';
import { RedoForm } from './redo-form';
import { ReviewForm } from './review-form';

definePageConfig({ navigationBarTitleText: '发展情况变动' });

const forms = {
  review: { title: '登记考察', Form: ReviewForm },
  paper: { title: '登记材料', Form: PaperForm },
  edit: { title: '修改资料', Form: EditForm },
  move: { title: '转到别的支部', Form: MoveForm },
  end: { title: '终止发展', Form: EndForm },
  redo: { title: '从某一步重新办', Form: RedoForm },
};

/** What becomes of one person beside the steps. */
export default function ChangeDevelopment() {
  const act = useParameter('act');
  const state = useCall('development.get', { developmentId: useParameter('developmentId') });
  const form = Object.entries(forms).find(([name]) => name === act)?.[1];
  return (
    <PageShell
      state={state}
      empty={() => !form && <StatusView icon="info" title="没有这一项" hint="请返回，从发展纪实里打开" />}
    >
      {(person) =>
        form && (
          <View className="stack">
            <View>
              <View className="page-title">{form.title}</View>
              <View className="secondary">{person.name}</View>
            </View>
            <form.Form person={person} />
          </View>
        )
      }
    </PageShell>
  );
}
