import type { FastifyInstance } from 'fastify';
import type { CloudParts } from '../cloud';
import { allowLocalPages, openidOf } from './browsers';

/** What a phone does by itself and a browser cannot: consent to messages, give a phone number. */
export function phoneRoutes(scope: FastifyInstance, { wechat, clock, hosts }: CloudParts): void {
  allowLocalPages(scope, ['/wechat/*'], hosts);

  // wx.requestSubscribeMessage, with a person who accepts.
  scope.post<{ Body: { templateIds?: unknown } | null }>('/wechat/subscribe', async (request, reply) => {
    const openid = openidOf(request);
    const ids = request.body?.templateIds;
    if (openid === undefined)
      return reply.code(401).send({ errCode: 10004, errMsg: 'the header x-local-openid says who accepts' });
    if (
      !Array.isArray(ids) ||
      ids.length === 0 ||
      ids.length > 3 ||
      !ids.every((id) => typeof id === 'string' && id !== '')
    )
      return reply
        .code(400)
        .send({ errCode: 20003, errMsg: 'requestSubscribeMessage takes one to three template ids' });
    wechat.sawPerson(openid, clock.now());
    for (const id of ids as string[]) wechat.grant(openid, id);
    return reply.send(Object.fromEntries((ids as string[]).map((id) => [id, 'accept'])));
  });

  // A tap on a button with open-type="getPhoneNumber".
  scope.post<{ Body: { phoneNumber?: unknown } | null }>('/wechat/phone-code', async (request, reply) => {
    const phoneNumber = request.body?.phoneNumber;
    if (typeof phoneNumber !== 'string' || !/^1\d{10}$/.test(phoneNumber))
      return reply.code(400).send({ errMsg: 'getPhoneNumber:fail the phone number must have 11 digits' });
    return reply.send({ code: wechat.issuePhoneCode(phoneNumber) });
  });
}
