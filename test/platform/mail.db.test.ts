import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { queueMail } from '../../src/platform/mail/outbox.ts'
import { testHarness } from '../harness.ts'
import { openPostbox } from '../postbox.ts'
import { makeServiceBank } from '../service-bank.ts'

const postbox = await openPostbox()
const { received } = postbox
const harness = testHarness({ smtpUrl: postbox.smtpUrl, url: 'https://etalase.uji.example' })

/** Queues one letter and says its id. */
async function queued(organisationId: string, language: 'id' | 'en'): Promise<string> {
  return harness.within(organisationId, async (tx, context) => {
    const letter = {
      to: 'putri@uji.example',
      language,
      subject: 'Laptop <siap>',
      lines: ['Sudah selesai & rapi.'],
    }
    await queueMail(context, { ...letter, link: '/requests/1' })
    const found = await sql<{
      id: string
    }>`select id from platform.mails order by queued_at desc limit 1`.execute(tx)
    return found.rows[0]?.id ?? ''
  })
}

describe('a letter', () => {
  it('arrives as text and as HTML with the same words, and leads to the public address', async () => {
    const { organisationId } = await makeServiceBank(harness)
    const mailId = await queued(organisationId, 'id')
    await harness.job('mail.send', { organisationId, mailId })
    const [mail] = received
    expect(mail?.subject).toBe('Laptop <siap>')
    expect(mail?.to?.[0]?.address).toBe('putri@uji.example')
    expect(mail?.text).toContain('Sudah selesai & rapi.')
    expect(mail?.text).toContain('https://etalase.uji.example/requests/1')
    expect(mail?.html).toContain('<html lang="id">')
    expect(mail?.html).toContain('Laptop &lt;siap&gt;')
  })

  it('speaks the language of its reader', async () => {
    const { organisationId } = await makeServiceBank(harness)
    await harness.job('mail.send', { organisationId, mailId: await queued(organisationId, 'en') })
    expect(received[0]?.html).toContain('Open in Etalase')
  })

  it('is sent once, however often the queue asks', async () => {
    const { organisationId } = await makeServiceBank(harness)
    const mailId = await queued(organisationId, 'id')
    await Promise.all([1, 2, 3].map(() => harness.job('mail.send', { organisationId, mailId })))
    expect(received).toHaveLength(1)
  })

  it('that the mail server refuses stays queued and is sent when it is tried again', async () => {
    const { organisationId } = await makeServiceBank(harness)
    const mailId = await queued(organisationId, 'id')
    postbox.refuse(1)
    await expect(harness.job('mail.send', { organisationId, mailId })).rejects.toThrow(/Try again later/)
    expect(received).toEqual([])
    await harness.job('mail.send', { organisationId, mailId })
    expect(received).toHaveLength(1)
  })

  it('of an invitation carries the link, which the administrator then is not shown', async () => {
    const bank = await makeServiceBank(harness)
    const { organisationId } = bank
    const administrator = await bank.as('administrator')
    const body = { name: 'Budi', email: 'budi@uji.example', language: 'id', zone: null }
    const person = await administrator.call('POST', '/people', { body })
    const invited = await administrator.call('POST', `/people/${person.body.id}/invitation`)
    expect(invited.body).toMatchObject({ sent: true, link: null })
    const mails = await harness.within(
      organisationId,
      async (tx) =>
        (await sql<{ id: string }>`select id from platform.mails where kind = 'letter'`.execute(tx)).rows,
    )
    await harness.job('mail.send', { organisationId, mailId: mails[0]?.id ?? '' })
    expect(received[0]?.text).toMatch(/https:\/\/etalase\.uji\.example\/invitation\?token=\S+/)
  })
})
