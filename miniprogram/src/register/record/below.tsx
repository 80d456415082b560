import { Fragment } from 'react';
import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Whole } from '../labels';

/** What stands under a record in other registers: what branches took on of a campaign, and one's own to add. */
export function Below({ record: { id: underId, below } }: { record: Whole }) {
  return (
    <>
      {below.map(({ register, term, verb, sides }) => (
        <Card key={register} list title={term}>
          {sides.map(({ id: organizationId, name, states, mayAdd }) => (
            <Fragment key={organizationId}>
              <MenuRow
                icon="ledger"
                label={labelOf(states.length === 0 ? '还没有' : '看一看', name, sides)}
                hint={states.map(({ word, count }) => `${word} ${count}`).join(' · ')}
                onPress={() => open(pages.register.list({ organizationId, register, underId }))}
              />
              {mayAdd && (
                <MenuRow
                  icon="plus"
                  label={labelOf(verb, name, sides)}
                  onPress={() => open(pages.register.edit({ organizationId, register, underId }))}
                />
              )}
            </Fragment>
          ))}
        </Card>
      ))}
    </>
  );
}

/** With whose it is, where there are several. */
const labelOf = (label: string, name: string, { length }: readonly unknown[]): string =>
  length > 1 ? `${label} · ${name}` : label;
