import type { JobView, UnitView } from '../../src/organisation/contract.ts'
import type { ServiceView } from '../../src/service/contract.ts'
import { expect, type Visitor } from './bank.ts'
import { offer, unique, unitOf } from './requests.ts'

/** A unit that one test has for itself, with one service: nothing else in the bank moves its queue or its figures. */
export interface Desk {
  readonly unitId: string
  readonly name: string
  readonly service: ServiceView
}

/** Makes a unit under the head office; the first of the members heads it. */
export async function makeDesk(
  administrator: Visitor,
  head: Visitor,
  ...others: readonly Visitor[]
): Promise<Desk> {
  const root = await unitOf(administrator, 'KP')
  const name = unique('Meja')
  const code = `M${name.replace(/\W/g, '').slice(-11)}`.toUpperCase()
  const unit = await administrator.call<UnitView>('POST', '/units', {
    parentId: root.id,
    kind: 'department',
    name: { id: name, en: name },
    code,
    calendarId: null,
  })
  const { rows } = await administrator.call<{ rows: readonly JobView[] }>('GET', '/jobs?limit=1')
  const jobId = rows[0]?.id
  expect(jobId).toBeDefined()
  for (const member of [head, ...others]) {
    const personId = member.session.person.id
    const place = { personId, unitId: unit.id, jobId, startsOn: '2020-01-01', endsOn: null }
    await administrator.call('POST', '/assignments', { ...place, head: member === head })
  }
  return { unitId: unit.id, name, service: await offer(head, unit.id, unique('Layanan')) }
}
