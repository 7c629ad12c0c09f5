import { bankOf } from '../src/main/demonstration/bank/bank.ts'
import { addressOf } from '../src/main/demonstration/bank/naming.ts'
import { demonstrationPassword } from '../src/main/demonstration/plan.ts'
import { caseMessages } from '../src/measurement/ui/questions/case-messages.ts'
import { questionMessages } from '../src/measurement/ui/questions/question-messages.ts'
import { roomMessages } from '../src/measurement/ui/room-messages.ts'
import type { Page } from '@playwright/test'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { largeBanks } from './support/large-bank.ts'
import { picture } from './support/pictures.ts'
import { say, wordsOf } from './support/words.ts'

/** A bank of the size at which two of its regional offices are known to praise each other. */
const size = largeBanks.questions
const room = say(roomMessages.questions, 'id')

async function signIn(page: Page, local: string, language: 'id' | 'en' = 'id'): Promise<void> {
  const { request } = page.context()
  const body = { email: addressOf(size, local), password: demonstrationPassword }
  expect((await request.post('/api/v1/session', { data: body })).ok()).toBe(true)
  if (language === 'en') await request.patch('/api/v1/profile', { data: { language } })
}

test('the auditor is asked about two offices that praise each other, opens the case with a reason, and a rater is told', async ({
  outside,
}) => {
  const t = wordsOf(questionMessages, 'id')
  const words = wordsOf(caseMessages, 'id')
  const page = await outside()
  await signIn(page, 'auditor')
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: room }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('title') })).toBeFocused()
  await settled(page)
  await expect(page.getByText(t('alarms'))).toBeVisible()
  await expectNoFaults(page)
  await picture(page, 'questions-traded-id-1280')
  const rows = page.getByRole('row').filter({ hasText: 'Barat' }).filter({ hasText: 'Timur' })
  await expect(rows).toHaveCount(1)
  await rows.getByRole('link').first().click()

  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(words('open.what'))
  await dialog.getByRole('button', { name: words('open.act') }).click()
  await expect(dialog.getByText(words('open.reasonNeeded')).first()).toBeVisible()
  await expectNoFaults(page, '[role="dialog"]')
  await picture(page, 'questions-open-id-1280')
  await dialog.getByRole('textbox', { name: words('open.reason') }).fill('Dua kepala wilayah melaporkannya')
  await dialog.getByRole('button', { name: words('open.act') }).click()
  await expect(dialog).toContainText(words('once'))
  const first = dialog.getByRole('button', { name: /rata-rata/ }).first()
  const name = (await first.innerText()).split(':')[0] ?? ''
  await first.click()
  await expect(dialog.getByRole('link', { name: words('mark.see') }).first()).toBeVisible()
  await expectNoFaults(page, '[role="dialog"]')
  await picture(page, 'questions-opened-id-1280')

  const key = bankOf(size).people.find((person) => person.name === name)?.key ?? ''
  const rater = await outside()
  await signIn(rater, key)
  await rater.goto('/notices')
  await expect(rater.getByRole('row').filter({ hasText: 'Dua kepala wilayah melaporkannya' })).toHaveCount(1)
  await settled(rater)
  await picture(rater, 'questions-notice-id-1280')
})

test('every kind of question says what was sought and in how much, on a phone and in English, in the dark', async ({
  outside,
}) => {
  const t = wordsOf(questionMessages, 'en')
  const page = await outside({ phone: true, dark: true, language: 'en' })
  await signIn(page, 'auditor', 'en')
  for (const kind of ['traded', 'bulk', 'distant', 'bunched'] as const) {
    await page.goto(`/questions?kind=${kind}`)
    await expect(page.getByText(t(`${kind}.what`))).toBeVisible()
    await settled(page)
    await expect(page.getByText(/\d (pair|burst|rater|unit)s? (was|were) looked at, in [\d,]+/)).toBeVisible()
    expect(await pixelsBeyond(page), kind).toBeLessThanOrEqual(0)
    await expectNoFaults(page)
    await picture(page, `questions-${kind}-en-390-dark`)
  }
  await expect(page.getByRole('listitem').filter({ hasText: 'Compliance' })).toHaveCount(1)
  await page.request.patch('/api/v1/profile', { data: { language: 'id' } })
})

test('a steward finds nothing of it, neither in the navigation nor behind its address', async ({
  outside,
}) => {
  const page = await outside({ tolerated: [403, 404] })
  await signIn(page, 'pengelola')
  await page.goto('/')
  await expect(page.getByRole('navigation').getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('link', { name: room })).toHaveCount(0)
  await page.goto('/questions')
  await expect(page.getByText(say(questionMessages.notYours, 'id'))).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  for (const path of ['traded-marks', 'bulk-marks', 'distant-raters', 'bunched-times'])
    expect((await page.request.get(`/api/v1/questions/${path}`)).status()).toBe(404)
})
