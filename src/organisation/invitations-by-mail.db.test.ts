import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank } from '../../test/organisation-bank.ts'

const harness = testHarness({ smtpUrl: 'smtp://127.0.0.1:1' })

describe('an invitation where mail is set up', () => {
  it('goes to the person in the person’s language and is not shown to the administrator', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const email = `wayan.${bank.organisationId}@uji.example`
    const added = await administrator.call('POST', '/people', {
      body: { name: 'Wayan', email, language: 'id', zone: 'Asia/Makassar' },
    })
    const invited = await administrator.call('POST', `/people/${added.body.id}/invitation`)
    expect(invited.body).toMatchObject({ sent: true, link: null })
    const mails = await harness.within(bank.organisationId, (tx) =>
      sql<{ recipient: string; language: string; subject: string; lines: string[]; link: string }>`
        select recipient, language, subject, lines, link from platform.mails`.execute(tx),
    )
    expect(mails.rows).toHaveLength(1)
    const [mail] = mails.rows
    expect(mail).toMatchObject({
      recipient: email,
      language: 'id',
      subject: 'Undangan masuk ke Etalase – Bank Uji',
    })
    expect(mail?.lines[0]).toBe('Yth. Wayan,')
    expect(mail?.link).toMatch(/^http:\/\/127\.0\.0\.1:4100\/invitation\?token=[\w-]{32}$/)
    const token = new URL(mail?.link ?? '').searchParams.get('token')
    expect(
      (await harness.stranger.call('POST', '/invitations/read', { body: { token } })).body,
    ).toMatchObject({ email, name: 'Wayan', hasAccount: false })
  })
})
