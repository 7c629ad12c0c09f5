import type { RequestView, ServiceCard, ServiceView } from '../../src/service/contract.ts'
import type { UnitRow } from '../../src/organisation/contract.ts'
import type { Visitor } from './bank.ts'

let made = 0

/** Words that nothing else on the screens has. */
export function unique(words: string): string {
  made += 1
  return `${words} ${process.pid.toString(36)}${Date.now().toString(36)}${made}`
}

/** A unit of the bank by its code. */
export async function unitOf({ call }: Visitor, code: string): Promise<UnitRow> {
  const { rows } = await call<{ rows: readonly UnitRow[] }>('GET', '/units?limit=100')
  const unit = rows.find((one) => one.code === code)
  if (unit === undefined) throw new Error(`There is no unit ${code}`)
  return unit
}

/** A service in the catalogue by its Indonesian name. */
export async function serviceOf({ call }: Visitor, name: string): Promise<ServiceCard> {
  const { rows } = await call<{ rows: readonly ServiceCard[] }>('GET', '/catalogue?limit=100')
  const service = rows.find((one) => one.name.id === name)
  if (service === undefined) throw new Error(`There is no service ${name}`)
  return service
}

/** A new service of a unit, with one question, so that nothing else in the bank touches it. */
export function offer({ call }: Visitor, unitId: string, name: string): Promise<ServiceView> {
  return call('POST', `/units/${unitId}/services`, {
    name: { id: name, en: name },
    description: { id: '', en: '' },
    doneWell: { id: 'Selesai sekali jalan.', en: 'Done in one go.' },
    form: [
      {
        key: 'what',
        kind: 'short_text',
        label: { id: 'Apa yang diperlukan', en: 'What is needed' },
        required: true,
        max: 200,
      },
    ],
    promises: [{ priority: 3, responseMinutes: 60, completionMinutes: 480 }],
    stopsClock: ['asker'],
    askerUnitIds: [],
    reasons: [],
  })
}

/** Asks for one of the services made by {@link offer}. */
export function ask({ call }: Visitor, serviceId: string, what: string): Promise<RequestView> {
  return call('POST', '/requests', { serviceId, priority: 3, answers: { what } })
}

/** Takes and completes a request as somebody of the unit that holds it. */
export async function serve({ call }: Visitor, requestId: string): Promise<void> {
  await call('POST', `/requests/${requestId}/take`)
  await call('POST', `/requests/${requestId}/complete`, { text: '' })
}

/** Gives a verdict through the API. */
export async function rate({ call }: Visitor, requestId: string, satisfaction: number): Promise<void> {
  const verdict = { satisfaction, effort: null, promiseKept: null, reasonIds: [], comment: '' }
  await call('PUT', `/requests/${requestId}/rating`, verdict)
}
