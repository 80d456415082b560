import * as z from 'zod';
import { action, contract } from '../contract';
import { citation } from '../domain/citation';
import {
  askedRules,
  districtDocuments,
  laterReminderSubjects,
  occasions,
  readers,
  reminderSubjects,
} from '../shared/bases';

const documents = Object.keys(districtDocuments) as (keyof typeof districtDocuments)[];

/** Ids of rules, of the district's documents, or `ownAct`. */
const basis = z.array(z.enum([...askedRules, ...documents, 'ownAct']));

const counted = z.object({ inputs: z.int(), uploads: z.int(), reminders: z.int() });

/** What the app asks of people: read off the contracts of all actions, so that it is what is asked. */
export const burdenContract = contract('burden', {
  /** What each kind of person is asked for, how often and by what; for everybody to read. */
  asked: action({
    access: { allow: 'anyone' },
    input: z.strictObject({}),
    output: z.object({
      readers: z.array(
        z.object({
          reader: z.enum(readers),
          /** Gatherings of a month in which each is held that is due every month or quarter. */
          gatherings: z.int(),
          /** What such a month asks at the most. */
          month: counted,
          acts: z.array(
            z.object({
              /** Its full name, `activity.publish`. */
              action: z.string(),
              occasion: z.enum(occasions),
              asks: z.array(z.object({ field: z.string(), basis, isUpload: z.boolean() })),
            }),
          ),
          reminders: z.array(z.object({ about: z.enum(reminderSubjects), times: z.int(), basis })),
          laterReminders: z.array(z.object({ about: z.enum(laterReminderSubjects), times: z.int(), basis })),
        }),
      ),
      /** What each register that the district uses asks of who writes a record down; nobody has to. */
      registers: z
        .array(
          z.object({
            readers: z.array(z.enum(readers)),
            term: z.string(),
            /** Where the source document asks for it. */
            source: z.string(),
            fields: z.array(z.string()),
          }),
        )
        .optional(),
      /** Of every rule that is named. */
      citations: z.array(citation),
    }),
    errors: [],
    repeat: 'safe',
  }),
});
