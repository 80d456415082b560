import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Whole } from '../labels';

/** What stands under a record in other registers: what branches took on of a campaign, and one's own to add. */
export function Below({ record: { id: underId, below } }: { record: Whole }) {
  return (
    <>
      {below.map(({ register, term, verb, organizationId, states, addFor }) => (
        <Card key={register} list title={term}>
          <MenuRow
            icon="ledger"
            label={states.length === 0 ? '还没有' : '看一看'}
            hint={states.map(({ word, count }) => `${word} ${count}`).join(' · ')}
            onPress={() => open(pages.register.list({ organizationId, register, underId }))}
          />
          {addFor && (
            <MenuRow
              icon="plus"
              label={verb}
              onPress={() => open(pages.register.edit({ organizationId: addFor, register, underId }))}
            />
          )}
        </Card>
      ))}
    </>
  );
}
