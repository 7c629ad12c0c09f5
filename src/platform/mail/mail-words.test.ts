import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOfMail } from './mail-words.ts'

const read = (...lines: readonly string[]) => wordsOfMail(Buffer.from(lines.join('\r\n')))

describe('a mail as words', () => {
  it('has no sign that turns lines around, breaks one or cannot be written down', async () => {
    const mail = await read(
      'From: =?utf-8?Q?Ayu=0A=E2=80=AE?= <AYU@uji.example>',
      'Subject: =?utf-8?Q?Satu=0D=0ABcc:_a@b.example=00?=',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'a\u0000b\u202Ec\u2028d\ufeff',
    )
    expect(mail.from).toEqual({ name: 'Ayu', address: 'ayu@uji.example' })
    expect(mail.subject).toBe('Satu Bcc: a@b.example')
    expect(mail.text).toBe('abc\nd')
  })

  it('has no sender where two readers of its From could take different people for it', async () => {
    const senderOf = async (from: string) => (await read(`From: ${from}`, '', 'x')).from?.address ?? null
    const one = 'ayu@uji.example'
    for (const from of [one, `Ayu <${one}>`, `"lain@luar.example" <${one}>`, `lain@luar.example <${one}>`])
      expect(await senderOf(from), from).toBe(one)
    for (const from of [`${one} (Ayu di rumah)`, `=?utf-8?q?Ayu=2C_TI?= <${one}>`, `"A \\" <b>" <${one}>`])
      expect(await senderOf(from), from).toBe(one)
    for (const from of [
      `"x" <${one}> <lain@luar.example>`,
      `${one} lain@luar.example`,
      `lain@luar.example ${one}`,
      `${one} <>`,
      `<${one}`,
      `${'"'.repeat(3001)} <${one}>`,
      `teman: ${one};`,
      `ay\u202eu@uji.example`,
      `ayu\u0000@uji.example`,
    ])
      expect(await senderOf(from), from).toBeNull()
  })

  it('is cut between characters, never within one, and has names of files that can be shown', async () => {
    const mail = await read(
      `From: ${'n'.repeat(199)}😀😀 <a@b.example>`,
      `Subject: ${'a'.repeat(499)}😀😀`,
      'Content-Type: multipart/mixed; boundary=q',
      '',
      '--q',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `${'b'.repeat(199_999)}😀😀`,
      '--q',
      `Content-Disposition: attachment; filename="${'c'.repeat(50_000)}😀.txt"`,
      '',
      'isi',
      '--q--',
    )
    const said = [mail.from?.name, mail.subject, mail.text, ...mail.attachments.map(({ name }) => name)]
    expect(said.map((text) => text?.isWellFormed())).toEqual([true, true, true, true])
    expect(mail.attachments[0]?.name.length).toBeLessThanOrEqual(200)
  })

  it('repeats only a Message-ID that is plain', async () => {
    const idOf = async (id: string) =>
      (await read('From: a@b.example', `Message-ID: ${id}`, '', 'x')).messageId
    expect(await idOf('<a.b+c=d@mx.uji.example>')).toBe('<a.b+c=d@mx.uji.example>')
    for (const id of ['a@b', '<a b@c>', '<a@b><c@d>', '<ä@b>', `<${'a'.repeat(300)}@b>`, '<a@b>\r\n x: y'])
      expect(await idOf(id), id).toBeNull()
  })

  it('names what it answers, the nearest first', async () => {
    const mail = await read(
      'From: a@b.example',
      'References: <1@x> <2@x>',
      ' <3@x>',
      'In-Reply-To: <3@x>',
      '',
      'x',
    )
    expect(mail.answers).toEqual(['<3@x>', '<2@x>', '<1@x>'])
  })

  it('keeps a mail within it, and whatever has no name, as files that are not read', async () => {
    const mail = await read(
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary=q',
      '',
      '--q',
      'Content-Type: text/plain',
      '',
      'luar',
      '--q',
      'Content-Type: message/rfc822',
      '',
      'From: lain@b.example',
      'Subject: Dalam',
      '',
      'dalam',
      '--q',
      'Content-Type: application/octet-stream',
      '',
      'isi',
      '--q--',
    )
    expect(mail.text).toBe('luar')
    expect(mail.from?.address).toBe('a@b.example')
    expect(mail.attachments.map(({ name }) => name)).toEqual(['lampiran-1.eml', 'lampiran-2'])
  })

  it('of HTML nested without end is read as far as it goes', async () => {
    const mail = await read(
      'From: a@b.example',
      'Content-Type: text/html',
      '',
      `awal${'<div>'.repeat(20_000)}`,
    )
    expect(mail.text).toMatch(/^awal/)
  })

  it('comes of any bytes, and can always be written down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const mail = await wordsOfMail(Buffer.concat([Buffer.from('From: a@b.example\r\n\r\n'), bytes]))
        expect(mail.text.isWellFormed() && !mail.text.includes('\u0000')).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
