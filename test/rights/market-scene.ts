import type { Caller } from '../harness.ts'
import { sendFile } from '../sent-document.ts'
import { askForLaptop, jakarta, type ServiceBank } from '../service-bank.ts'

/** Three exemptions of IT on requests of `branchOne`, as far as their names say, and a document of the first. */
export async function askForExemptions(bank: ServiceBank, steward: Caller) {
  await (await bank.as('administrator')).call('POST', '/market/currency', { body: { currency: 'points' } })
  const [head, asker] = [await bank.as('itHead'), await bank.as('branchOne')]
  const { serviceId } = await askForLaptop(bank)
  const pays = ['late_completion', 'missed_appointment'].map((breach) => ({
    breach,
    tiers: [{ overMinutes: 0, amount: 10 }],
  }))
  await head.call('PUT', `/services/${serviceId}/guarantee`, { body: { kind: 'individual', pays } })
  const ask = async (fileIds: readonly string[] = []) => {
    const body = { serviceId, priority: 3, answers: { what: 'Uji hak' } }
    const asked = await asker.call('POST', '/requests', { body })
    const made = await head.call('POST', `/requests/${asked.body.id}/exemptions`, {
      body: {
        breach: 'late_completion',
        cause: 'third_party',
        evidence: 'Surat dari pemasok, nomor uji 1',
        fileIds,
      },
    })
    return { exemption: String(made.body.exemptions[0].id), request: String(asked.body.id) }
  }
  const sent = await sendFile(head, '/exemption-files')
  const exemptionFile = String(sent.body.id)
  const { exemption, request } = await ask([exemptionFile])
  const [{ exemption: exemptionToAppeal }, { exemption: exemptionAppealed }] = [await ask(), await ask()]
  const appointed = await head.call('POST', `/requests/${request}/appointments`, {
    body: { startsAt: jakarta(7, 9), endsAt: jakarta(7, 10) },
  })
  const appointment = String(appointed.body.appointments[0].id)
  for (const id of [exemptionToAppeal, exemptionAppealed])
    await steward.call('POST', `/exemptions/${id}/decide`, { body: { exempt: true, reason: 'Untuk uji' } })
  await asker.call('POST', `/exemptions/${exemptionAppealed}/appeal`, { body: { reason: 'Untuk uji' } })
  return { exemption, exemptionToAppeal, exemptionAppealed, exemptionFile, appointment }
}
