import type { Answer } from './harness.ts'
import { holdVerified, idIn, seenDriving, type ReadinessBank } from './readiness-bank.ts'

/** A touchpoint of IT at which only drivers stand. */
export async function makeGate(bank: ReadinessBank, jobIds: readonly string[] = [bank.driverJob]) {
  const head = await bank.as('itHead')
  const made = await head.call('POST', `/units/${bank.it}/touchpoints`, {
    body: { kind: 'guard_post', name: { id: 'Pos gerbang', en: 'Gate' } },
  })
  const touchpointId = idIn(made)
  const said = await head.call('PUT', `/touchpoints/${touchpointId}/readiness`, {
    body: { jobIds, reason: 'Menyangkut keselamatan' },
  })
  if (said.status !== 200) throw new Error(said.text)
  return touchpointId
}

/** Makes a driver ready: SIM A until a day, and driving seen. */
export async function makeReady(
  bank: ReadinessBank,
  who: string,
  validUntil: string | null,
): Promise<string> {
  await seenDriving(bank, who, 4, '2026-02-20')
  return holdVerified(bank, who, 'sim-a', { issuedOn: '2025-01-02', validUntil })
}

/** Plans a shift, by the head of IT unless told otherwise. */
export async function plan(
  bank: ReadinessBank,
  touchpointId: string,
  who: string,
  [startsAt, endsAt]: readonly [string, string],
  more: { readonly by?: string; readonly despite?: string } = {},
): Promise<Answer> {
  const { by = 'itHead', ...rest } = more
  return (await bank.as(by)).call('POST', `/touchpoints/${touchpointId}/shifts`, {
    body: { personId: bank.people[who], startsAt, endsAt, ...rest },
    language: 'en',
  })
}

/** Revokes evidence from a day on, by the head of IT. */
export async function revoke(bank: ReadinessBank, evidenceId: string, from: string): Promise<Answer> {
  return (await bank.as('itHead')).call('POST', `/evidence/${evidenceId}/revoke`, {
    body: { from, reason: 'Dicabut kepolisian' },
  })
}
