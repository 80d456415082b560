import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { Segments } from '../../kit/segments';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { RequestRow } from '../row';

definePageConfig({ navigationBarTitleText: '企业诉求办理', enablePullDownRefresh: true });

const segments = [
  { value: 'open', word: '我们办' },
  { value: 'others', word: '别处办' },
  { value: 'done', word: '办完的' },
] as const;
type Shown = (typeof segments)[number]['value'];

const none = {
  open: '没有等办的诉求',
  others: '没有在别处办的诉求',
  done: '还没有办完的诉求',
  help: '没有要帮一把的诉求',
};

/** 诉求办理: what an office has, what others do with it, what is done with; and what those below need help with. */
export default function Handle() {
  const organizationId = useParameter('organizationId');
  const isHelp = useParameter('list') === 'help';
  const [chosen, setChosen] = useState<Shown>('open');
  const [helps, setHelps] = useState(false);
  const list = isHelp ? 'help' : chosen;
  const load = useCallback(
    async (after?: string) => {
      const { requests, next, helpsBelow } = await call('serviceRequest.list', {
        organizationId,
        list,
        after,
      });
      setHelps(helpsBelow);
      return { items: requests, next };
    },
    [organizationId, list],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      header={
        !isHelp && (
          <View className="stack">
            <Card list>
              {helps && (
                <MenuRow
                  icon="warning"
                  label="要帮一把的"
                  hint="街镇过了期限、请求延期的"
                  onPress={() => open(pages.serviceRequest.handle({ organizationId, list: 'help' }))}
                />
              )}
              <MenuRow
                icon="code"
                label="企业诉求码"
                hint="贴在党群服务站点，扫码就能提"
                onPress={() => open(pages.scene.code({ officeId: organizationId }))}
              />
            </Card>
            <Segments label="看哪些" options={segments} value={chosen} onChange={setChosen} />
          </View>
        )
      }
      itemsOf={(requests) => requests}
      keyOf={({ id }) => id}
      none={{ icon: 'check-circle', title: none[list], hint: '企业、支部、指导员提的诉求会到这里' }}
    >
      {(request) => (
        <RequestRow
          request={request}
          toOffice
          onPress={() => open(pages.serviceRequest.case({ organizationId, serviceRequestId: request.id }))}
        />
      )}
    </ListPage>
  );
}
