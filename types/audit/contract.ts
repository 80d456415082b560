import * as z from 'zod';
import { action, contract } from '../contract';
import { pageInput, pageOutput } from '../domain/page';
import { day, id } from '../fields';
import { audited } from '../domain/audit';
import { organizationTarget } from '../domain/targets';

export const auditContract = contract('audit', {
  /** Changes and looks at personal data in an organisation and all below it, latest first. Nobody can change them. */
  list: action({
    access: { allow: 'holders', roles: ['districtAdmin'], over: organizationTarget },
    input: z.strictObject({ organizationId: id, target: id.optional(), ...pageInput }),
    output: z.object({
      records: z.array(audited),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /**
   * Who of an organisation and all below it was refused how often on which day, the latest day first: by an access rule,
   * or because a day's budget was spent. What was asked for is not kept.
   */
  refusals: action({
    access: { allow: 'holders', roles: ['districtAdmin'], over: organizationTarget },
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      refusals: z.array(
        z.object({
          id,
          day,
          name: z.string(),
          organizationName: z.string(),
          count: z.int(),
          lastAt: z.int(),
        }),
      ),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
});
