import type { Email } from 'postal-mime'
import { mailMessages } from '../src/correspondence/ui/mail/mail-messages.ts'
import { reasonMessages } from '../src/correspondence/ui/mail/reason-messages.ts'
import { emailOf } from '../src/main/demonstration/plan.ts'
import { queueMessages } from '../src/service/ui/queue/queue-messages.ts'
import { actMessages } from '../src/service/ui/request/act-messages.ts'
import { expect, type Visitor } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk, type Desk } from './support/desk.ts'
import { test, type MailWorld } from './support/mail-world.ts'
import { picture } from './support/pictures.ts'
import { unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'

const mail = wordsOf(mailMessages, 'id')
const act = wordsOf(actMessages, 'id')

/** The head of a unit gives it an address on the screen, from the queue on. */
async function giveAddress(head: Visitor, desk: Desk, world: MailWorld, localPart: string): Promise<string> {
  const { page } = head
  await page.goto(`/queue/${desk.unitId}`)
  await page.getByRole('link', { name: say(queueMessages.mail, 'id'), exact: true }).click()
  await expect(page.getByText(mail('address.none'))).toBeVisible()
  await page.getByRole('button', { name: mail('address.give') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: mail('address.local') }).fill(localPart)
  await dialog.getByRole('combobox', { name: mail('address.for') }).click()
  await page.getByRole('option', { name: desk.service.name.id }).click()
  await expectNoFaults(page)
  await dialog.getByRole('button', { name: mail('address.save') }).click()
  await expect(dialog).toBeHidden()
  const address = `${localPart}@${world.domain}`
  await expect(page.getByText(address, { exact: true })).toBeVisible()
  await expect(page.getByText(mail('list.waiting.none'))).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  return address
}

const numberIn = ({ subject }: Email) => /[A-Z0-9]+-\d{4}-\d{6}/.exec(subject ?? '')?.[0] ?? '–'
const replyAddress = ({ replyTo }: Email) => replyTo?.[0]?.address ?? ''
const quoted = ({ text = '' }: Email) => text.replaceAll(/^/gm, '> ')

test('a mail becomes a request, its answer a letter in the same thread, and the answer to that a comment', async ({
  enter,
  world,
}) => {
  test.slow()
  const [administrator, head, asker] = await Promise.all([enter('yusuf'), enter('nadia'), enter('doni')])
  const desk = await makeDesk(administrator, head)
  const address = await giveAddress(head, desk, world, 'bantuan')

  const what = unique('Printer mati')
  await world.send({
    from: `Doni Irawan <${emailOf('doni')}>`,
    to: address,
    subject: what,
    text: 'Sejak pagi, lampu merah.',
    attachments: [{ filename: 'catatan.txt', content: 'SN 123' }],
  })
  const received = await world.letterTo(emailOf('doni'), `untuk ${desk.name}`)
  await head.page.goto(`/queue/${desk.unitId}`)
  await head.page.getByRole('link', { name: what }).first().click()
  await expect(head.page.getByText('catatan.txt')).toBeVisible()
  await expect(head.page.getByText(numberIn(received)).first()).toBeVisible()

  await head.page.getByRole('button', { name: act('take'), exact: true }).click()
  await head.page
    .getByRole('button', { name: act('respond'), exact: true })
    .first()
    .click()
  const dialog = head.page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Sudah dicoba dinyalakan ulang?')
  await dialog.getByRole('button', { name: act('respond'), exact: true }).click()
  await expect(dialog).toBeHidden()
  const answer = await world.letterTo(emailOf('doni'), 'Sudah dicoba dinyalakan ulang?')
  const replyTo = replyAddress(answer)
  expect([answer.references, replyTo]).toEqual([received.references, replyAddress(received)])
  expect(answer.messageId).not.toBe(received.messageId)

  await asker.page.goto('/requests')
  await asker.page.getByRole('link', { name: what }).first().click()
  await settled(asker.page)
  await world.send({
    from: emailOf('doni'),
    to: replyTo,
    subject: `Re: ${answer.subject}`,
    text: `Sudah, tetap mati.\n\nPada Sen, 2 Mar 2026 Etalase <etalase@bank-contoh.example> menulis:\n${quoted(answer)}`,
    ...(answer.messageId !== undefined && { inReplyTo: answer.messageId, references: answer.messageId }),
  })
  // Both screens hear of it by themselves.
  await expect(asker.page.getByText('Sudah, tetap mati.', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(head.page.getByText('Sudah, tetap mati.', { exact: true })).toBeVisible()
  await settled(head.page)
  await expectNoFaults(head.page)
})

test('a mail of whom nobody knows waits until the head lets it in on a phone, and an advertisement is discarded', async ({
  enter,
  world,
}) => {
  test.slow()
  const [administrator, head] = await Promise.all([enter('yusuf'), enter('citra', { phone: true })])
  const desk = await makeDesk(administrator, head)
  const address = await giveAddress(head, desk, world, 'aset')
  const what = unique('Kursi patah')
  const stranger = 'doni.rumah@luar.example'
  await world.send({
    from: `Doni <${stranger}>`,
    to: address,
    subject: what,
    text: 'Tolong diganti.\n\nDoni',
  })
  await world.send({
    from: 'promo@iklan.example',
    to: address,
    subject: `Penawaran ${'luar biasa '.repeat(20)}`,
    text: 'Murah!',
  })

  const { page } = head
  await expect(page.getByText('Penawaran', { exact: false }).first()).toBeVisible({ timeout: 30_000 })
  await settled(page)
  await expectNoFaults(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, 'mail-waiting-phone')
  await page.getByRole('link', { name: what }).first().click()
  await expect(page.getByText('Tolong diganti.')).toBeVisible()
  await expect(page.getByText(say(reasonMessages.unknown_sender, 'id')).first()).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, 'mail-phone')
  await page.getByRole('button', { name: mail('letIn'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('Doni Ir')
  await page.getByRole('option', { name: /Doni Irawan/ }).click()
  await expectNoFaults(page)
  await picture(page, 'mail-let-in-phone')
  await dialog.getByRole('button', { name: mail('letIn.act'), exact: true }).click()
  await expect(dialog).toBeHidden()
  const became = page.getByRole('main').getByRole('link', { name: /-\d{4}-\d{6}/ })
  await expect(became).toBeVisible()
  await became.click()
  await expect(page.getByText(what).first()).toBeVisible()
  await world.letterTo(emailOf('doni'), `untuk ${desk.name}`)
  expect(world.lettersTo(stranger)).toEqual([])

  await page.goto(`/units/${desk.unitId}/mail`)
  await page.getByRole('link', { name: /^Penawaran/ }).click()
  await page.getByRole('button', { name: mail('discard'), exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Iklan')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: mail('discard'), exact: true })
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Iklan', { exact: true })).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
})

test('the screens of mail in English, dark, on the desk', async ({ enter, world }) => {
  test.slow()
  const english = wordsOf(mailMessages, 'en')
  const [administrator, head] = await Promise.all([
    enter('yusuf'),
    enter('dimas', { language: 'en', dark: true }),
  ])
  const desk = await makeDesk(administrator, head)
  await head.call('PUT', `/units/${desk.unitId}/mailbox`, { localPart: 'desk', serviceId: desk.service.id })
  const address = `desk@${world.domain}`
  await world.send({ from: 'a@luar.example', to: address, subject: '', text: 'Halo '.repeat(300) })
  const { page } = head
  await page.goto(`/units/${desk.unitId}/mail?state=all`)
  await expect(page.getByText(english('noSubject'))).toBeVisible({ timeout: 30_000 })
  await settled(page)
  await expectNoFaults(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, 'mail-all-dark')
  await page.getByRole('link', { name: english('noSubject') }).click()
  await expect(page.getByRole('button', { name: english('letIn'), exact: true })).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'mail-one-dark')
})
