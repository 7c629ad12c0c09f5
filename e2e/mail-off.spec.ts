import type { Email } from 'postal-mime'
import { settingsMessages } from '../src/organisation/ui/notices/settings-messages.ts'
import { emailOf } from '../src/main/demonstration/plan.ts'
import { noticeGroupMessages } from '../src/platform/i18n/notice-group-messages.ts'
import { mailOffMessages } from '../src/platform/ui/session/mail-off-messages.ts'
import { mentionOf } from '../src/service/domain/mentions.ts'
import { expect, type Visitor } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { test } from './support/mail-world.ts'
import { picture } from './support/pictures.ts'
import { ask, unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'

const t = wordsOf(mailOffMessages, 'id')
const settings = wordsOf(settingsMessages, 'id')
const group = say(noticeGroupMessages.mentions.name, 'id')

/** Where a letter says that it can be stopped. */
function stopAddress({ headers }: Email): string {
  const header = headers.find(({ key }) => key === 'list-unsubscribe')
  return /^<(http[^<>]+)>$/.exec(header?.value ?? '')?.[1] ?? 'no address'
}

/** What the settings of a person say about letters of mentions. */
async function mailOfMentions({ page }: Visitor) {
  await page.goto('/profile/notices')
  await settled(page)
  return page.getByRole('combobox', { name: settings('mail.of', { group }) })
}

test('a letter is stopped from its own link without signing in, by a mail program in one click, and the settings say so', async ({
  enter,
  outside,
  world,
}) => {
  test.slow()
  const [administrator, head, asker, colleague] = await Promise.all([
    enter('yusuf'),
    enter('eko'),
    enter('sari'),
    enter('rizky', { phone: true, dark: true }),
  ])
  const email = emailOf('rizky')
  const desk = await makeDesk(administrator, head)
  /** Somebody mentions the colleague on a request of its own, by which its letter is known. */
  const mention = async (what: string) => {
    const { id } = await ask(asker, desk.service.id, unique(what))
    const text = `Mohon dibantu ${mentionOf(colleague.session.person.id)}`
    await head.call('POST', `/requests/${id}/comment`, { text, strangers: 'watch' })
    return id
  }

  const first = await world.letterTo(email, await mention('Meja pameran'))
  const address = stopAddress(first)
  expect(first.text).toContain(address)
  const page = await outside()
  await page.goto(address)
  const organisation = colleague.session.organisation.name
  await expect(page.getByText(t('what.group', { organisation, group }))).toBeVisible()
  await expectNoFaults(page)
  await picture(page, 'mail-off-1280')
  // Looking changed nothing.
  const mail = await mailOfMentions(colleague)
  await expect(mail).toHaveValue('at_once')
  await page.getByRole('button', { name: t('act') }).click()
  await expect(page.getByRole('status')).toHaveText(t('done'))
  await expectNoFaults(page)
  await picture(page, 'mail-off-done-1280')
  await colleague.page.reload()
  await expect(mail).toHaveValue('never')
  await settled(colleague.page)
  await expectNoFaults(colleague.page)
  expect(await pixelsBeyond(colleague.page)).toBe(0)
  await mail.scrollIntoViewIfNeeded()
  await picture(colleague.page, 'mail-off-settings-390')
  const untold = await mention('Kursi pameran')

  // Wanted again, and stopped by a mail program, which posts a form and shows nothing.
  await mail.selectOption('at_once')
  await expect(colleague.page.getByText(settings('saved'))).toBeVisible()
  const third = await world.letterTo(email, await mention('Lampu pameran'))
  const clicked = await fetch(stopAddress(third), {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  })
  expect(clicked.status).toBe(200)
  await expect(await mailOfMentions(colleague)).toHaveValue('never')
  await page.goto(stopAddress(third))
  await expect(page.getByRole('status')).toHaveText(t('already'))
  await expectNoFaults(page)
  expect(world.lettersTo(email).filter(({ text }) => text?.includes(untold))).toEqual([])
})
