import type { ServiceBank } from '../service-bank.ts'

/** A proposal of `branchOne`, withdrawn again or not. */
export async function propose(bank: ServiceBank, serviceId: string, withdrawn: boolean): Promise<string> {
  const asker = await bank.as('branchOne')
  const text = 'Supaya kami tidak perlu mengambilnya sendiri ke kantor pusat.'
  const body = { serviceId, title: 'Laptop dikirim ke cabang', text }
  const made = await asker.call('POST', '/proposals', { body })
  if (withdrawn) await asker.call('POST', `/proposals/${made.body.id}/withdraw`)
  return String(made.body.id)
}

/** A request that was said twice not to be done, taken up the line. */
export async function escalate(bank: ServiceBank, requestId: string): Promise<string> {
  const asker = await bank.as('branchOne')
  for (let twice = 0; twice < 2; twice += 1) {
    await (await bank.as('itOne')).call('POST', `/requests/${requestId}/complete`, { body: { text: '' } })
    await asker.call('POST', `/requests/${requestId}/reopen`, { body: { text: 'Belum' } })
  }
  const begun = await asker.call('POST', `/requests/${requestId}/escalations`, { body: { reason: 'Belum' } })
  return String(begun.body.id)
}
