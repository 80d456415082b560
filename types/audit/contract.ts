import * as z from 'zod';
import { action, contract } from '../contract';
import { id, instant } from '../fields';
import { organizationTarget } from '../domain/targets';

export const auditContract = contract('audit', {
  /** Changes and looks at personal data in an organisation and all below it, latest first. Nobody can change them. */
  list: action({
    access: { allow: 'holders', roles: ['districtAdmin'], over: organizationTarget },
    input: z.strictObject({ organizationId: id, before: instant.optional(), target: id.optional() }),
    output: z.object({
      records: z.array(
        z.object({
          id,
          at: z.int(),
          actorName: z.string(),
          action: z.string(),
          target: z.string(),
          before: z.record(z.string(), z.unknown()).optional(),
          after: z.record(z.string(), z.unknown()).optional(),
          requestId: z.string(),
        }),
      ),
      next: z.int().optional(),
    }),
    errors: ['ORGANIZATION.NOT_FOUND'],
    repeat: 'safe',
  }),
});
