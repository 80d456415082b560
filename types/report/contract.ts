import * as z from 'zod';
import { technical } from '../asks';
import { citation } from '../domain/citation';
import { action, contract } from '../contract';
import { id, month } from '../fields';
import { officers } from '../shared/roles';
import { organizationKinds } from '../shared/organizations';
import { organizationTarget } from '../domain/targets';

export const reportContract = contract('report', {
  /** How many branches below an organisation held their theme day in a month, by what lies directly below it. */
  themeDays: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, month: technical(month) }),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(organizationKinds),
          branches: z.int(),
          held: z.int(),
          /** Of the theme days held. */
          expected: z.int(),
          present: z.int(),
        }),
      ),
      total: z.object({ branches: z.int(), held: z.int(), expected: z.int(), present: z.int() }),
      citation,
    }),
    errors: [],
    repeat: 'safe',
  }),
});
