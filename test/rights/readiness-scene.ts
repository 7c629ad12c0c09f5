import { freshId, type Caller } from '../harness.ts'
import type { ServiceBank } from '../service-bank.ts'
import { upload } from './uploading.ts'

/** A kind, an ability, and two pieces of evidence of `itOne`, one of them verified. */
export async function makeReadiness(bank: ServiceBank, steward: Caller) {
  const words = (word: string) => ({ id: `${word} ${freshId()}`, en: `${word} ${freshId()}` })
  const terms = { assessed: false, validityMonths: 12, renewalDays: 30, minimumAge: null, prerequisite: null }
  const kind = await steward.call('POST', '/credential-kinds', {
    body: { name: words('Sertifikat'), issuer: words('Penerbit'), ...terms, includes: [], grants: [] },
  })
  const ability = await steward.call('POST', '/abilities', {
    body: { name: words('Kecakapan'), description: words('Uraian'), levels: [], freshMonths: null },
  })
  const kindId = String(kind.body.id)
  return {
    kind: kindId,
    ability: String(ability.body.id),
    ...(await handInTwice(bank, steward, kindId)),
    ...(await trustIssuers(bank, steward, kindId)),
  }
}

/** An Ed25519 key that nobody has the other half of, from the specification of `did:key`. */
export const anyKey = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'

async function trustIssuers(bank: ServiceBank, steward: Caller, kindId: string) {
  const administrator = await bank.as('administrator')
  const trust = async () => {
    const body = {
      issuer: `urn:uji:${freshId()}`,
      name: 'LSP Uji',
      keys: [{ publicKey: anyKey }],
      reason: 'Uji',
    }
    return String((await administrator.call('POST', '/badge-issuers', { body })).body.id)
  }
  const badgeIssuer = await trust()
  const kept = await steward.call('POST', '/badge-achievements', {
    body: { issuerId: badgeIssuer, achievementId: 'urn:uji:p3k', kindId, reason: 'Uji' },
  })
  return {
    badgeIssuer,
    badgeIssuerToRemove: await trust(),
    badgeAchievementToRemove: String(kept.body.id),
  }
}

export async function handInTwice(bank: ServiceBank, steward: Caller, kindId: string) {
  const handIn = async () => {
    const caller = await bank.as('itOne')
    const sent = await upload(caller, '/evidence-files', '%PDF-1.4')
    const body = { kindId, issuedOn: '2026-01-01', fileId: sent.body.id }
    return String((await caller.call('POST', `/people/${bank.people['itOne']}/evidence`, { body })).body.id)
  }
  const verified = await handIn()
  await steward.call('POST', `/evidence/${verified}/verify`, { body: {} })
  return { evidence: await handIn(), verified }
}
