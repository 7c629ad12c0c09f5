import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { testHarness } from '../harness.ts'
import { emailOf, mailIn, mailsOf, openMailbox, testDoor } from '../mail-bank.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../service-bank.ts'

/** What becomes of a mail whose file the disk lost between its being acknowledged and its being read. */
const harness = testHarness({ mailIn: mailIn({}) })
const door = testDoor(harness)
beforeEach(() => harness.at(jakarta(0, 9)))

async function loseMails({ organisationId }: ServiceBank): Promise<void> {
  const { rows } = await harness.within(organisationId, async (tx) =>
    sql<{ id: string }>`select file_id as id from correspondence.mails where file_id is not null`.execute(tx),
  )
  expect(rows).toHaveLength(1)
  for (const { id } of rows) await rm(harness.composition.context.surroundings.files.path(organisationId, id))
}

it('a mail that the disk lost before it was sorted waits for the head, who cannot let it in and discards it', async () => {
  const bank = await makeServiceBank(harness)
  const { address } = await openMailbox(bank)
  await door.deliver({ from: emailOf(bank, 'branchOne'), to: address, subject: 'Printer mati' })
  await loseMails(bank)
  await door.sort(bank)
  const [mail] = await mailsOf(bank, 'waiting')
  expect(mail).toMatchObject({ reason: 'unreadable' })
  const head = await bank.as('itHead')
  const letIn = await head.call('POST', `/mails/${mail.id}/let-in`, {
    body: { personId: bank.people['branchOne'] },
  })
  expect([letIn.status, letIn.body.code], letIn.text).toEqual([422, 'mail_unreadable'])
  expect((await head.call('GET', `/mails/${mail.id}`)).status).toBe(200)
  const discarded = await head.call('POST', `/mails/${mail.id}/discard`, { body: { reason: 'Hilang' } })
  expect(discarded.status, discarded.text).toBe(200)
})

it('one that it lost afterwards is read by the head all the same, and let in by nobody', async () => {
  const bank = await makeServiceBank(harness)
  const { address } = await openMailbox(bank)
  await door.bring(bank, { from: 'Ayu <ayu@rumah.example>', to: address, text: 'Lampu merah.' })
  await loseMails(bank)
  const [mail] = await mailsOf(bank, 'waiting')
  const head = await bank.as('itHead')
  expect((await head.call('GET', `/mails/${mail.id}`)).body).toMatchObject({ words: 'Lampu merah.' })
  const letIn = await head.call('POST', `/mails/${mail.id}/let-in`, {
    body: { personId: bank.people['branchOne'] },
  })
  expect([letIn.status, letIn.body.code], letIn.text).toEqual([422, 'mail_unreadable'])
  const queue = await bank.as('branchOne')
  expect((await queue.call('GET', '/requests')).body.rows ?? []).toEqual([])
})
