import type { Message } from '../../platform/i18n/messages.ts'
import { people, type PersonKey } from './people.ts'

/** The organisation of the demonstration, in whichever database it lives. */
export const demonstrationId = '0193c0de-0000-7000-8000-00000000ba4c'

export const demonstrationName = 'Bank Contoh Nusantara (simulasi)'
export const demonstrationZone = 'Asia/Jakarta'

/** Known to everybody, which is why the demonstration answers on loopback only. All forty people have it. */
export const demonstrationPassword = 'contoh-simulasi'

/** The address with which a person of the demonstration signs in. */
export function emailOf(key: PersonKey): string {
  return `${key}@bank-contoh.example`
}

const shown: readonly (readonly [PersonKey, Message])[] = [
  ['putri', { id: 'Teller, Cabang Melati', en: 'Teller, Melati Branch' }],
  [
    'lina',
    { id: 'Penyelia layanan nasabah, Cabang Melati', en: 'Customer service supervisor, Melati Branch' },
  ],
  ['dewi', { id: 'Kepala Cabang Melati', en: 'Head of Melati Branch' }],
  ['dimas', { id: 'Teknisi, Teknologi Informasi', en: 'Technician, Information Technology' }],
  ['rini', { id: 'Kepala Teknologi Informasi', en: 'Head of Information Technology' }],
  ['intan', { id: 'Pengelola pemasaran internal', en: 'Steward of internal marketing' }],
  ['laras', { id: 'Auditor internal', en: 'Internal auditor' }],
  ['yusuf', { id: 'Administrator', en: 'Administrator' }],
]

/** Whom one may be on a first visit, from the counter to the office of the administrator. */
export const shownSignIns: readonly {
  readonly email: string
  readonly name: string
  readonly role: Message
}[] = shown.map(([key, role]) => ({ email: emailOf(key), name: people[key].name, role }))
