import { beforeEach, describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import {
  emailOf,
  mailIn,
  mailsOf,
  openMailbox,
  queueOf,
  requestOf,
  sendLetters,
  testDoor,
} from '../../test/mail-bank.ts'
import { openMailSink } from '../../test/mail-sink.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const sink = await openMailSink()
const harness = testHarness({ mailIn: mailIn(), smtpUrl: sink.url, url: 'https://etalase.uji.example' })
const door = testDoor(harness)
beforeEach(() => {
  sink.received.length = 0
  harness.at(jakarta(0, 9))
})

const lettersOf = (bank: ServiceBank) => sendLetters(harness, sink, bank)

describe('an answer to one of our letters', () => {
  async function askedByMail() {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const from = emailOf(bank, 'branchOne')
    await door.bring(bank, { from, to: address, subject: 'Printer mati', messageId: '<tiga@uji.example>' })
    const [letter] = await lettersOf(bank)
    const request = await requestOf(bank)
    return { bank, from, address, letter, request, replyTo: letter?.replyTo?.[0]?.address ?? '' }
  }

  it('becomes a comment of its reader, without what it quotes, with its files', async () => {
    const { bank, from, replyTo, letter } = await askedByMail()
    await door.bring(bank, {
      from,
      to: replyTo,
      subject: `Re: ${letter?.subject}`,
      text: `Sudah menyala lagi.\n\nPada Sen, 2 Mar 2026 pukul 09.00 Etalase <etalase@contoh.example> menulis:\n\n> — Tulis jawaban Anda di atas garis ini —\n> lama`,
      attachments: [{ filename: 'foto.txt', content: 'isi' }],
    })
    const { timeline } = await requestOf(bank)
    expect(timeline.at(-1)).toMatchObject({
      kind: 'commented',
      actor: { name: 'branchOne' },
      text: 'Sudah menyala lagi.',
      attachments: [{ name: 'foto.txt' }],
    })
    expect(await mailsOf(bank)).toMatchObject([{ state: 'comment' }, { state: 'request' }])
  })

  it('finds its request by the letter that it names, where it goes to the unit’s address', async () => {
    const { bank, from, address, letter, request } = await askedByMail()
    await door.bring(bank, {
      from,
      to: address,
      text: 'Masih mati.',
      headers: { References: `<lain@uji.example> ${letter?.messageId}` },
    })
    expect(await queueOf(bank)).toHaveLength(1)
    expect((await requestOf(bank)).timeline.at(-1).text).toBe('Masih mati.')
    const stranger = await makeServiceBank(harness)
    const other = await openMailbox(stranger)
    await door.bring(stranger, {
      from: emailOf(stranger, 'branchOne'),
      to: other.address,
      headers: { 'In-Reply-To': String(letter?.messageId) },
    })
    expect(await queueOf(stranger)).toHaveLength(1)
    const again = await (await bank.as('branchOne')).call('GET', `/requests/${request.id}`)
    expect(again.body.timeline).toHaveLength(2)
  })

  it('ends the wait for the asker, and what the unit says then goes to them by letter in the same thread', async () => {
    const { bank, from, replyTo, request } = await askedByMail()
    const one = await bank.as('itOne')
    await one.call('POST', `/requests/${request.id}/take`)
    await one.call('POST', `/requests/${request.id}/pause`, { body: { whose: 'asker', text: 'Nomor seri?' } })
    const [asked] = await lettersOf(bank)
    expect(asked?.text).toContain('itOne is waiting to hear from you:')
    expect(asked?.text).toContain('Nomor seri?')
    expect(asked?.references).toBe('<tiga@uji.example>')
    await door.bring(bank, { from, to: replyTo, text: 'SN 123', messageId: '<empat@uji.example>' })
    expect((await requestOf(bank)).state).toBe('in_progress')
    const asker = await bank.as('branchOne')
    // Whoever is written to in the conversation is not told the same by another letter.
    await asker.call('PATCH', '/notices/settings', {
      body: { groups: [{ group: 'comments', mail: 'at_once' }] },
    })
    await one.call('POST', `/requests/${request.id}/comment`, { body: { text: 'Terima kasih' } })
    const [answer, ...others] = await lettersOf(bank)
    expect(others).toEqual([])
    expect(answer).toMatchObject({
      inReplyTo: '<empat@uji.example>',
      references: '<tiga@uji.example> <empat@uji.example>',
      replyTo: [{ address: replyTo }],
    })
    expect(answer?.text).toContain('Terima kasih')
  })

  it('tells who is mentioned by name, as the page does', async () => {
    const { bank, request } = await askedByMail()
    const one = await bank.as('itOne')
    const body = { text: `Tanya @[${bank.people['itTwo']}] besok` }
    await one.call('POST', `/requests/${request.id}/comment`, { body })
    const [letter] = await lettersOf(bank)
    expect(letter?.text).toContain('Tanya @itTwo besok')
    expect(letter?.text).not.toContain(bank.people['itTwo'])
  })

  it('of somebody else, or of whom nobody knows, waits for a head', async () => {
    const { bank, replyTo } = await askedByMail()
    await door.bring(bank, { from: emailOf(bank, 'branchTwo'), to: replyTo })
    await door.bring(bank, { from: 'asing@luar.example', to: replyTo })
    const waiting = await mailsOf(bank, 'waiting')
    expect(waiting.map(({ reason }) => reason)).toEqual(['unknown_sender', 'not_their_letter'])
    expect((await requestOf(bank)).timeline).toHaveLength(1)
  })

  it('of somebody else to the unit’s address asks for something of their own', async () => {
    const { bank, address, letter } = await askedByMail()
    await door.bring(bank, {
      from: emailOf(bank, 'branchTwo'),
      to: address,
      subject: 'Punya saya juga',
      headers: { 'In-Reply-To': String(letter?.messageId) },
    })
    const [newest] = await queueOf(bank)
    expect(newest).toMatchObject({ summary: 'Punya saya juga', asker: { name: 'branchTwo' } })
  })

  it('to an address that was never given out is refused', async () => {
    const { bank, from, replyTo } = await askedByMail()
    const guessed = replyTo.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'))
    await expect(door.deliver({ from, to: guessed })).rejects.toThrow(/550/)
    expect(await mailsOf(bank)).toHaveLength(1)
  })
})
