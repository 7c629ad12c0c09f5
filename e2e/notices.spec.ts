import { noticeGroupMessages } from '../src/platform/i18n/notice-group-messages.ts'
import { uiMessages } from '../src/platform/ui/messages.ts'
import { auditMessages } from '../src/organisation/ui/audit/audit-messages.ts'
import { settingsMessages } from '../src/organisation/ui/notices/settings-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { picture } from './support/pictures.ts'
import { say, wordsOf } from './support/words.ts'

const t = wordsOf(settingsMessages, 'id')
const undo = say(uiMessages['tell.undo'], 'id')

test('somebody chooses on a phone, by keyboard, what reaches them, turns all mail off and takes it back', async ({
  enter,
}) => {
  const { page } = await enter('rudi', { phone: true })
  await page.goto('/profile')
  await page.getByRole('link', { name: t('choose') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('title') })).toBeFocused()
  await settled(page)
  await expectNoFaults(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, 'notice-settings-390')

  const comments = say(noticeGroupMessages.comments.name, 'id')
  const inApp = page.getByRole('switch', { name: t('inApp.of', { group: comments }) })
  await inApp.focus()
  await page.keyboard.press('Space')
  await expect(inApp).not.toBeChecked()
  const mail = page.getByRole('combobox', { name: t('mail.of', { group: comments }) })
  await mail.selectOption('at_once')
  await expect(page.getByText(t('saved'))).toBeVisible()
  const account = page.getByRole('row', { name: say(noticeGroupMessages.account.name, 'id') })
  await expect(account).toContainText(t('always'))
  await page.getByRole('combobox', { name: t('digest.hour') }).selectOption('17')
  await settled(page)
  await page.reload()
  await expect(mail).toHaveValue('at_once')
  await expect(inApp).not.toBeChecked()
  await expect(page.getByRole('combobox', { name: t('digest.hour') })).toHaveValue('17')

  await page.getByRole('button', { name: t('off.act') }).click()
  await expect(page.getByText(t('off.done'))).toBeVisible()
  await expect(mail).toHaveValue('never')
  await expect(page.getByText(t('off.already'))).toBeVisible()
  await expectNoFaults(page)
  await page.getByRole('button', { name: undo }).click()
  await expect(mail).toHaveValue('at_once')
  await settled(page)
  await picture(page, 'notice-settings-after-390')
})

test('on a phone the log begins with its entries, and its filters unfold under a button', async ({
  enter,
}) => {
  const { page } = await enter('laras', { phone: true })
  const words = wordsOf(auditMessages, 'id')
  await page.goto('/audit-log')
  await settled(page)
  const filter = page.getByRole('combobox', { name: words('action') })
  await expect(filter).toBeHidden()
  await picture(page, 'audit-log-390')
  await page.getByRole('button', { name: words('fold', { n: 0 }) }).click()
  await expect(filter).toBeVisible()
  await expectNoFaults(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, 'audit-log-unfolded-390')
})
