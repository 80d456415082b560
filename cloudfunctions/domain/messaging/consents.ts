import {
  messageTemplates,
  templatesOf,
  type MessageTemplate,
  type PushedClass,
} from '../../../types/shared/messages';
import { change, collection, command, type Transaction } from '../../kernel/database';
import { bindingsOf } from '../membership/find';
import type { OrganizationRecord } from '../organization/model';
import { Consents, type ConsentRecord } from './model';

const consentId = (openid: string, template: MessageTemplate): string => `${openid}:${template}`;

const idsOf = (openid: string): string[] => messageTemplates.map((template) => consentId(openid, template));

/** The consents of a WeChat user to subscribe messages, whatever the template. */
export const consentsOf = (openid: string): Promise<ConsentRecord[]> =>
  collection(Consents).findByIds(idsOf(openid));

/** Who consents, and where they belong. */
type Consenting = Pick<ConsentRecord, 'openid' | 'organizationId' | 'orgPath'>;

/** Lets the consents of who is bound follow them to where they belong now; a repeat changes nothing. */
export async function moveConsentsOf(
  memberId: string,
  { _id: organizationId, path: orgPath }: OrganizationRecord,
): Promise<void> {
  const [binding] = await bindingsOf([memberId]);
  if (!binding?.openid) return;
  await collection(Consents).updateWhere(
    { _id: command.in(idsOf(binding.openid)) },
    { organizationId, orgPath },
  );
}

/** Takes back whatever a WeChat user consented to, as a part of more. */
export async function withdrawConsents(within: Transaction, openid: string): Promise<void> {
  for (const id of idsOf(openid)) {
    const found = await within.in(Consents).findById(id);
    if (found) await within.in(Consents).update(id, { remaining: 0 });
  }
}

/** How many keys of past consents are remembered to recognise a resend. */
const keysKept = 10;

/** Counts one consent to one message, once for each key; answers how it stands then. */
export async function addConsent(
  person: Consenting,
  template: MessageTemplate,
  key: string,
): Promise<Pick<ConsentRecord, 'remaining' | 'muted'>> {
  const consent: ConsentRecord = {
    _id: consentId(person.openid, template),
    ...person,
    template,
    remaining: 1,
    keys: [key],
  };
  const { added } = await collection(Consents).addOnce(consent);
  if (added) return consent;
  await collection(Consents).updateWhere(
    { _id: consent._id, keys: command.nin([key]) },
    {
      remaining: change.inc(1),
      keys: change.push({ each: [key], slice: -keysKept }),
      organizationId: person.organizationId,
      orgPath: person.orgPath,
    },
  );
  return (await collection(Consents).findById(consent._id)) ?? { remaining: 0 };
}

/** Lets the messages of a class rest or come again. */
export async function muteClass(person: Consenting, which: PushedClass, muted: boolean): Promise<void> {
  const templates = templatesOf(which);
  const ids = templates.map((template) => consentId(person.openid, template));
  await collection(Consents).addMissing(
    templates.map((template) => ({
      _id: consentId(person.openid, template),
      ...person,
      template,
      remaining: 0,
      keys: [],
    })),
  );
  await collection(Consents).updateWhere({ _id: command.in(ids) }, { muted });
}
