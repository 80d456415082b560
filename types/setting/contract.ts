import * as z from 'zod';
import { asked, technical } from '../asks';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { organizationTarget } from '../domain/targets';
import { id, line, text } from '../fields';
import { addedSettings, firstSettings, settingNames } from '../shared/settings';

const value = z.union([z.string(), z.int()]);

/** How a setting is. */
const standing = {
  value,
  /** Absent while nobody has set it. */
  last: z.object({ before: value, at: z.int(), changedBy: z.string(), document: z.string() }).optional(),
};

export const settingContract = contract('setting', {
  /** What everybody may read of whoever runs this: also who is not bound. */
  shown: action({
    access: { allow: 'anyone' },
    input: z.strictObject({}),
    output: z.object({
      organiser: z.string(),
      filingNumber: z.string(),
      leadingOffice: z.string(),
      helpContact: z.string(),
      complaintDays: z.int(),
    }),
    errors: [],
    repeat: 'safe',
  }),
  /** Every setting of the district: what holds, and who set it last, when, from what, by which document. */
  list: action({
    access: { allow: 'holders', roles: ['districtAdmin'], over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      settings: z.array(z.object({ setting: z.enum(firstSettings), ...standing })),
      /** Those that were added since release 1. */
      added: z.array(z.object({ setting: z.enum(addedSettings), ...standing })).optional(),
      /** Who may be named to answer complaints about the district. */
      officers: z.array(z.object({ id, name: z.string() })),
    }),
    errors: ['SETTING.NOT_THE_DISTRICT'],
    repeat: 'safe',
  }),
  /** Sets one of them; as it is already, nothing happens. */
  change: action({
    access: { allow: 'holders', roles: ['districtAdmin'], over: organizationTarget },
    input: z.strictObject({
      organizationId: id,
      setting: technical(z.enum(settingNames)),
      value: asked('ownAct', z.union([text(700), z.int()])),
      /** 文号: the document that decided it. */
      document: line(40).optional(),
    }),
    output: z.object({ value }),
    errors: [
      'SETTING.NOT_THE_DISTRICT',
      'SETTING.DOES_NOT_FIT',
      'SETTING.DOCUMENT_NEEDED',
      'SETTING.NO_OFFICER',
      ...contentErrors,
    ],
    repeat: 'safe',
    often: 'whenWanted',
  }),
});
