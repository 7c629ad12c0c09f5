import type { Answer, Harness } from './harness.ts'
import type { ServiceBank } from './service-bank.ts'

/** A touchpoint of a test, as its head made it. */
export interface TestTouchpoint {
  readonly id: string
  readonly code: string
}

/** The head of a unit makes a touchpoint of it. */
export async function makeTouchpoint(
  bank: ServiceBank,
  { head = 'branchHead', unitId = bank.branch, kind = 'teller', name = 'Teller 1' } = {},
): Promise<TestTouchpoint> {
  const made = await (
    await bank.as(head)
  ).call('POST', `/units/${unitId}/touchpoints`, { body: { kind, name: { id: name, en: name } } })
  if (made.status !== 201) throw new Error(made.text)
  return { id: String(made.body.id), code: String(made.body.code) }
}

/** How somebody without a sign-in sends what they say. */
export interface Visiting {
  readonly address?: string
  readonly key?: string
  readonly cookie?: string
  readonly reasons?: readonly string[]
  readonly comment?: string
}

/** Rates a touchpoint without a sign-in, each time from another address unless one is given. */
export async function visit(
  harness: Harness,
  code: string,
  satisfaction: number,
  { address, key, cookie, reasons = [], comment = '' }: Visiting = {},
): Promise<Answer> {
  const reply = await harness.app.inject({
    method: 'POST',
    url: `/api/v1/t/${code}/ratings`,
    remoteAddress: address ?? nextAddress(),
    headers: {
      'x-etalase-language': 'en',
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(cookie !== undefined && { cookie }),
    },
    payload: { satisfaction, reasons, comment },
  })
  const { statusCode: status, headers, body: text } = reply
  return { status, headers, text, body: reply.json<unknown>() }
}

let addresses = 0

/** An address that nobody has used. */
export function nextAddress(): string {
  addresses += 1
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}
