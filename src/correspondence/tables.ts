import type { Generated } from 'kysely'
import type { MailState } from './contract.ts'

interface MailboxesTable {
  organisationId: string
  unitId: string
  localPart: string
  serviceId: string
  changedAt: Date
}

/** A file of a mail, as the quarantine names it. */
export interface NamedFile {
  readonly name: string
  readonly bytes: number
}

interface MailsTable {
  organisationId: string
  id: string
  unitId: string
  about: string | null
  aboutPerson: string | null
  recipient: string
  envelopeFrom: string
  client: string
  receivedAt: Date
  bytes: number
  fileId: string | null
  state: MailState
  reason: string | null
  handledAt: Date | null
  messageId: string | null
  fromAddress: string | null
  fromName: string | null
  subject: string | null
  words: string | null
  attachments: Generated<readonly NamedFile[]>
  personId: string | null
  requestId: string | null
  decidedBy: string | null
  decision: string | null
}

interface TellingsTable {
  organisationId: string
  unitId: string
  toldAt: Date
}

/** The slice's own tables; nobody else reads or writes them. */
export type CorrespondenceTables = {
  'correspondence.mailboxes': MailboxesTable
  'correspondence.mails': MailsTable
  'correspondence.tellings': TellingsTable
}
