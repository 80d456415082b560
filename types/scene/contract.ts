import * as z from 'zod';
import { technical } from '../asks';
import { action, contract } from '../contract';
import { id } from '../fields';
import { branchKeepers, officers } from '../shared/roles';
import { organizationTarget, activityTarget } from '../domain/targets';

/** A picture in storage, its address for an hour, and what it leads to in a word or two. */
const picture = z.object({ fileId: z.string(), url: z.string(), title: z.string() });

/**
 * Mini-program codes (小程序码) to print or to send: each leads to one page. What such a code carries is limited to 32
 * characters, so that it carries a short code of the page's address. To give another page its code, add an action here.
 */
export const sceneContract = contract('scene', {
  /** The address that a short code stands for, and nothing else. */
  resolve: action({
    access: { allow: 'anyone' },
    input: z.strictObject({ code: technical(id) }),
    output: z.object({ address: z.string() }),
    errors: ['SCENE.NOT_FOUND'],
    repeat: 'safe',
  }),
  /** The picture that leads to an activity's page; the codes of a check-in are others, see `attendance.showCode`. */
  ofActivity: action({
    access: { allow: 'holders', roles: branchKeepers, over: activityTarget },
    input: z.strictObject({ activityId: id }),
    output: picture,
    errors: ['SCENE.NO_PICTURE'],
    repeat: 'safe',
  }),
  /** The picture that leads a branch's people to where they bind their WeChat. */
  ofBranch: action({
    access: { allow: 'holders', roles: branchKeepers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: picture,
    errors: ['ORGANIZATION.NOT_A_BRANCH', 'ORGANIZATION.CLOSED', 'SCENE.NO_PICTURE'],
    repeat: 'safe',
  }),
  /** The picture that leads whoever comes to an office's service point to where an enterprise says what it wants (诉求). */
  ofOffice: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: picture,
    errors: ['SCENE.NOT_AN_OFFICE', 'SCENE.NO_PICTURE'],
    repeat: 'safe',
  }),
});
