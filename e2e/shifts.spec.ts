import type { Page } from '@playwright/test'
import { coverMessages } from '../src/readiness/ui/cover/cover-messages.ts'
import { shiftMessages } from '../src/readiness/ui/shifts/shift-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults } from './support/checks.ts'
import { looksFine } from './support/looks.ts'
import { picture } from './support/pictures.ts'
import { wordsOf } from './support/words.ts'

const t = wordsOf(shiftMessages, 'id')
const cover = wordsOf(coverMessages, 'id')
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

const soon = day(2)
/** The certificate of Doni has ended by then. */
const late = day(120)
const despite = 'Hanya membuka kas, didampingi kepala teller'

/** A counter of its own, so that no other test sees these shifts. */
async function makeCounter(head: Visitor, unit: string, name = `Loket ${crypto.randomUUID().slice(0, 8)}`) {
  const made = await head.call('POST', `/units/${unit}/touchpoints`, {
    kind: 'teller',
    name: { id: name, en: name },
  })
  return { name, id: made.id }
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  const box = page.getByRole('dialog').getByRole('combobox', { name: label })
  await box.click()
  await box.fill(option)
  await page.getByRole('option', { name: option }).first().click()
}

async function fillTimes(page: Page, date: string, from: string, to: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('plan.day')).fill(date)
  await dialog.getByLabel(t('plan.from')).fill(from)
  await dialog.getByLabel(t('plan.to')).fill(to)
}

const rowOf = (page: Page, ...words: readonly string[]) =>
  words.reduce((rows, word) => rows.filter({ hasText: word }), page.getByRole('row'))

test.describe.serial('a counter at which only tellers stand', () => {
  let counter = { name: '', id: '' }
  let unit = ''

  test('is empty until its head says what it needs and plans who is ready', async ({ enter }) => {
    test.slow()
    const head = await enter('arif', { language: 'id' })
    const { page } = head
    unit = head.session.headedUnits[0]?.id ?? ''
    counter = await makeCounter(head, unit)
    await page.goto(`/readiness/units/${unit}/shifts?touchpoint=${counter.id}`)
    await expect(page.getByRole('main')).toContainText(t('none.found'))
    await looksFine(page, 'shifts-empty')
    await page.getByRole('button', { name: t('need') }).click()
    const dialog = page.getByRole('dialog')
    await choose(page, t('need.jobs'), 'Teller')
    await page.keyboard.press('Escape')
    await dialog.getByRole('textbox', { name: t('need.reason') }).fill('Memegang uang nasabah')
    await dialog.getByRole('button', { name: t('need.save') }).click()
    await expect(page.getByText(t('need.saved', { touchpoint: counter.name }))).toBeVisible()

    await page.getByRole('button', { name: t('plan'), exact: true }).click()
    await fillTimes(page, soon, '20:00', '04:00')
    await expect(dialog).toContainText(t('plan.night'))
    await dialog.getByLabel('Doni Irawan').check()
    await looksFine(page, 'shifts-plan', '[role="dialog"]')
    await dialog.getByRole('button', { name: t('plan.send') }).click()
    await expect(rowOf(page, 'Doni Irawan', t('state.ready'))).toBeVisible()

    // Nobody stands in two places at once.
    await page.getByRole('button', { name: t('plan'), exact: true }).click()
    await fillTimes(page, soon, '22:00', '23:00')
    await expect(dialog.getByLabel('Doni Irawan')).toBeDisabled()
    await page.keyboard.press('Escape')
  })

  test('takes somebody whose certificate ends before only with a reason, which is shown and counted', async ({
    enter,
  }) => {
    test.slow()
    const { page } = await enter('arif', { language: 'id' })
    await page.goto(`/readiness/units/${unit}/shifts?touchpoint=${counter.id}`)
    await page.getByRole('button', { name: t('plan'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await fillTimes(page, late, '08:00', '16:00')
    await dialog.getByLabel('Doni Irawan').check()
    await dialog.getByRole('button', { name: t('plan.send') }).click()
    await expect(dialog).toContainText(t('plan.despiteNeeded'))
    await looksFine(page, 'shifts-despite', '[role="dialog"]')
    await dialog.getByRole('textbox', { name: t('plan.despite') }).fill(despite)
    await dialog.getByRole('button', { name: t('plan.send') }).click()
    const row = rowOf(page, t('state.let'))
    await expect(row).toContainText(despite)
    await looksFine(page, 'shifts')
    await page.goto(`/readiness/units/${unit}/cover`)
    await expect(page.getByRole('main')).toContainText(cover('shiftOverrides', { n: 1 }))
  })

  test('tells the person and the head when the person is no longer ready; the shift is cancelled', async ({
    enter,
  }) => {
    test.slow()
    const head = await enter('arif', { language: 'id' })
    const { page } = head
    await page.goto(`/readiness/units/${unit}/shifts?touchpoint=${counter.id}`)
    await expect(rowOf(page, t('state.ready'))).toBeVisible()
    const jobs = await head.call<{ rows: readonly { job: { id: string; title: { id: string } } }[] }>(
      'GET',
      '/job-requirements',
    )
    const asked = jobs.rows.filter(({ job }) => /^(Teller$|Pengemudi)/.test(job.title.id))
    expect(asked).toHaveLength(2)
    await head.call('PUT', `/touchpoints/${counter.id}/readiness`, {
      jobIds: asked.map(({ job }) => job.id),
      reason: 'Teller keliling menyetir sendiri',
    })
    await expect(rowOf(page, t('state.unready')).first()).toBeVisible({ timeout: 20_000 })
    await looksFine(page, 'shifts-flagged')

    const { page: own } = await enter('doni')
    await own.goto('/')
    await expect(own.getByRole('list', { name: t('own.title') })).toContainText(t('state.unready'))
    await own.goto('/readiness')
    const mine = own.getByRole('list', { name: t('own.title') })
    await expect(mine).toContainText(counter.name)
    await mine.scrollIntoViewIfNeeded()
    await looksFine(own, 'shifts-own')
    await own.goto('/notices')
    await expect(own.getByRole('main')).toContainText('Anda tidak lagi siap untuk jadwal jaga')

    for (const date of ['first', 'second']) {
      await page
        .getByRole('button', { name: t('cancel'), exact: true })
        .first()
        .click()
      const dialog = page.getByRole('dialog')
      await expectNoFaults(page, '[role="dialog"]')
      await picture(page, `shifts-cancel-${date}`)
      await dialog.getByRole('button', { name: t('cancel.act') }).click()
      await expect(dialog).toBeHidden()
    }
    await expect(rowOf(page, t('state.cancelled'))).toHaveCount(2)
  })
})

test('shifts in English', async ({ enter }) => {
  test.slow()
  const en = wordsOf(shiftMessages, 'en')
  const head = await enter('slamet', { language: 'en' })
  const { page } = head
  const unit = head.session.headedUnits[0]?.id ?? ''
  const counter = await makeCounter(head, unit, `Gate ${crypto.randomUUID().slice(0, 8)} at the back yard`)
  await page.goto(`/readiness/units/${unit}/shifts?touchpoint=${counter.id}`)
  await page.getByRole('button', { name: en('plan'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(en('plan.day')).fill(soon)
  await dialog.locator('input[data-path="to"]').fill('23:00')
  await dialog.locator('input[data-path="from"]').fill('17:00')
  await dialog.getByLabel('Anton Suryanto').check()
  await looksFine(page, 'shifts-plan-en', '[role="dialog"]')
  await dialog.getByRole('button', { name: en('plan.send') }).click()
  await expect(rowOf(page, 'Anton Suryanto', en('state.ready'))).toBeVisible()
  await looksFine(page, 'shifts-en')
  await page.getByRole('button', { name: en('cancel'), exact: true }).click()
  await dialog.getByRole('button', { name: en('cancel.act') }).click()
  await expect(rowOf(page, en('state.cancelled'))).toBeVisible()
})
