import type { Release } from '../release';
import { each, type Plan } from '../step';
import { WechatRefusal, type WechatServer } from '../wechat';

/** What WeChat's interfaces come to: what there is to do, and, where WeChat does not take it from here, why. */
export interface InterfacesPlan {
  plan: Plan;
  byHand?: string;
}

const noSecret = '没有设置 WECHAT_APP_SECRET';

/**
 * Which interfaces of WeChat each function may call. It is told by the server of WeChat, which does not let every
 * program's own token in: what it refuses becomes something for a person to do.
 * @param there names of the functions that are deployed already; of others nothing can be asked
 */
export async function planInterfaces(
  wechat: WechatServer | WechatRefusal | undefined,
  { functions }: Release,
  there: ReadonlySet<string>,
): Promise<InterfacesPlan> {
  if (!wechat) return { plan: [], byHand: noSecret };
  if (wechat instanceof WechatRefusal) return { plan: [], byHand: wechat.message };
  try {
    const allowed = await each(functions, async ({ name }) => (there.has(name) ? wechat.allowed(name) : []));
    const differing = functions.filter(
      ({ openapi }, index) => [...openapi].sort().join() !== [...(allowed[index] ?? [])].sort().join(),
    );
    return {
      plan: [
        differing.map(({ name, openapi }) => ({
          what: `函数 ${name} 可以调用的微信接口：${openapi.join('、')}`,
          run: () => wechat.allow(name, openapi),
        })),
      ],
    };
  } catch (error) {
    if (error instanceof WechatRefusal) return { plan: [], byHand: error.message };
    throw error;
  }
}
