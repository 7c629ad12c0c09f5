import type { Message } from '../../../platform/i18n/messages.ts'
import { demonstrationPassword } from '../plan.ts'
import { known, type KnownPost } from './people.ts'
import type { BankSize } from './size.ts'

export function bankNameOf({ seed, people }: BankSize): string {
  return `Bank Contoh ${seed}-${people} (simulasi)`
}

/** The address with which somebody of a bank signs in. */
export function addressOf({ seed, people }: BankSize, local: string): string {
  return `${local}@bank-${seed}-${people}.example`
}

const shown: readonly (readonly [KnownPost, Message])[] = [
  ['administrator', { id: 'Administrator', en: 'Administrator' }],
  ['pengelola', { id: 'Pengelola pemasaran internal', en: 'Steward of internal marketing' }],
  ['auditor', { id: 'Auditor internal', en: 'Internal auditor' }],
  ['kepala.ops', { id: 'Kepala Operasional', en: 'Head of Operations' }],
  ['kepala.log', { id: 'Kepala Logistik', en: 'Head of Logistics' }],
  ['teller', { id: 'Teller, Cabang Utama', en: 'Teller, Main Branch' }],
]

/** Whom one may be in a bank, with the password that everybody knows; the role names the bank, of which there may be several. */
export function bankSignIns(size: BankSize): readonly {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: Message
}[] {
  const bank = `${size.seed}-${size.people}`
  return shown.map(([post, { id, en }]) => ({
    email: addressOf(size, post),
    password: demonstrationPassword,
    name: known[post],
    role: { id: `${id} · bank ${bank}`, en: `${en} · bank ${bank}` },
  }))
}
