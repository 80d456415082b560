import { defineCollection, none } from '../../kernel/database';

/** What of all that is declared the district switched on or off. */
export interface SwitchRecord {
  /** The name of a register; of a selection `selection:` before it. */
  _id: string;
  isOn: boolean;
  at: number;
  changedBy: string;
}

export const Switches = defineCollection<SwitchRecord>()({
  name: 'registerSwitches',
  indexes: [],
  organizations: none('there is one district'),
  retention: { kept: 'a record for each of them, as long as the district keeps its books here' },
  about: none('what the whole district uses'),
  exit: {
    sheet: '登记和评选开关',
    words: {},
    fields: { isOn: '使用', at: '时间', changedBy: '由谁' },
  },
});
