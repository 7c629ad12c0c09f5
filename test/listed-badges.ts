import { badge, issuerOfBadges, makeBadgeKey, statusList, subject, withProof } from './badges.ts'
import type { Answer, Caller, Harness } from './harness.ts'
import { idIn, makeReadinessBank, type ReadinessBank } from './readiness-bank.ts'
import { sendFile } from './sent-document.ts'
import { jakarta } from './service-bank.ts'

/** With it the issuer signs its badges and its list. */
export const listKey = makeBadgeKey()

/** Where the issuer of these tests publishes what it revoked. */
export const listAddress = 'https://lsp-contoh.example/status/3'

/** A bank that trusts an issuer of badges which keeps a list of those that it revoked. */
export interface ListedBadges {
  readonly bank: ReadinessBank
  readonly administrator: Caller
  /** Brings a list in which the badges at these places are revoked. */
  readonly bring: (
    set: readonly number[],
    changes: Readonly<Record<string, unknown>>,
    caller?: Caller,
  ) => Promise<Answer>
  /** Hands in a badge for somebody, by the name of the bank, that is at a place of the list; the same at each call. */
  readonly handIn: (
    who: string,
    at: { readonly place: number; readonly nth: number; readonly purpose?: string },
  ) => Promise<Answer>
  /** The first piece of somebody's evidence, as they see it. */
  readonly evidenceOf: (who: string) => Promise<Record<string, unknown> | undefined>
}

/** Makes such a bank at the first morning of the tests' calendar. */
export async function makeListedBadges(harness: Harness): Promise<ListedBadges> {
  harness.at(jakarta(0, 9))
  const bank = await makeReadinessBank(harness)
  const administrator = await bank.as('administrator')
  await trustIssuer(administrator, await bank.steward())
  return {
    bank,
    administrator,
    async bring(set, changes, caller = administrator) {
      const list = await withProof(statusList(set, changes), listKey)
      return sendFile(caller, '/badge-status-lists', { content: Buffer.from(JSON.stringify(list)) })
    },
    async handIn(who, { place, nth, purpose = 'revocation' }) {
      const identityHash = `${who.toLowerCase()}.${bank.organisationId}@uji.example`
      const said = badge({
        id: `urn:uuid:7f4b8a52-6f0e-4d8b-9c0c-${String(nth).padStart(12, '0')}`,
        credentialSubject: subject({
          identifier: [{ type: 'IdentityObject', hashed: false, identityHash, identityType: 'emailAddress' }],
        }),
        credentialStatus: {
          id: `${listAddress}#${place}`,
          type: 'BitstringStatusListEntry',
          statusPurpose: purpose,
          statusListIndex: String(place),
          statusListCredential: listAddress,
        },
      })
      const content = Buffer.from(JSON.stringify(await withProof(said, listKey)))
      return sendFile(await bank.as(who), '/badges', { content, name: 'lencana.json' })
    },
    async evidenceOf(who) {
      return (await (await bank.as(who)).call('GET', '/readiness')).body.evidence[0]
    },
  }
}

async function trustIssuer(administrator: Caller, steward: Caller): Promise<void> {
  const terms = { assessed: false, validityMonths: 12, renewalDays: 30, minimumAge: null, prerequisite: null }
  const name = { id: 'Pertolongan pertama', en: 'First aid' }
  const made = await steward.call('POST', '/credential-kinds', {
    body: { name, issuer: name, ...terms, includes: [], grants: [] },
  })
  const trusted = await administrator.call('POST', '/badge-issuers', {
    body: {
      issuer: issuerOfBadges,
      name: 'LSP Contoh',
      keys: [{ publicKey: listKey.multikey }],
      reason: 'Uji',
    },
  })
  const achievementId = 'https://lsp-contoh.example/lencana/p3k'
  await steward.call('POST', '/badge-achievements', {
    body: { issuerId: idIn(trusted), achievementId, kindId: idIn(made), reason: 'Uji' },
  })
}
