import type { Locator, Page } from '@playwright/test'
import { overviewMessages } from '../src/market/ui/overview/overview-messages.ts'
import { uiMessages } from '../src/platform/ui/messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { picture } from './support/pictures.ts'
import { wordsOf } from './support/words.ts'

const ui = wordsOf(uiMessages, 'id')
const o = wordsOf(overviewMessages, 'id')

interface Months {
  readonly rows: readonly {
    readonly month: string
    readonly closedAt: string | null
    readonly may: { readonly close: boolean }
  }[]
}

async function looksRight(page: Page, name: string, part?: string): Promise<void> {
  await settled(page)
  await expectNoFaults(page, part)
  expect(await pixelsBeyond(page), name).toBe(0)
  await picture(page, name)
}

const monthName = (month: string) =>
  new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  )

/** A table on a desk, cards on a phone. */
const monthsTable = (page: Page) =>
  page.getByRole('table', { name: o('ledger.title') }).or(page.getByRole('list', { name: o('ledger.title') }))
const rowOf = (page: Page, month: string) =>
  monthsTable(page)
    .getByRole('row')
    .or(monthsTable(page).getByRole('listitem'))
    .filter({ hasText: monthName(month) })
const closeIn = (row: Locator) => row.getByRole('button', { name: o('ledger.close') })

/** The one month that can be closed now, by the first day of it; undefined where all are that are over. */
async function closable({ call }: Visitor): Promise<string | undefined> {
  const { rows } = await call<Months>('GET', '/ledger/months')
  const open = rows.filter(({ may }) => may.close)
  expect(open.length).toBeLessThanOrEqual(1)
  return open[0]?.month
}

test.describe.serial('a month of the ledger', () => {
  test('is offered for closing on a phone in the dark, and stays open where one thinks better of it', async ({
    enter,
  }) => {
    const administrator = await enter('yusuf', { phone: true, dark: true })
    const { page } = administrator
    const month = String(await closable(administrator))
    await page.goto('/credits')
    await looksRight(page, 'months-phone')
    const button = closeIn(rowOf(page, month))
    await button.tap()
    const dialog = page.getByRole('dialog')
    await looksRight(page, 'month-closing-phone', '[role="dialog"]')
    await dialog.getByRole('button', { name: ui('act.keep'), exact: true }).tap()
    await expect(dialog).toBeHidden()
    await expect(rowOf(page, month)).toContainText(o('ledger.isOpen'))
    expect(await closable(administrator)).toBe(month)
  })

  test('is closed by keyboard, the oldest first, once asked and for good', async ({ enter }) => {
    const [steward, auditor] = await Promise.all([enter('intan'), enter('laras')])
    const { page } = steward
    const month = String(await closable(steward))
    await Promise.all([page.goto('/credits'), auditor.page.goto('/credits')])
    await expect(closeIn(monthsTable(page))).toHaveCount(1)
    await looksRight(page, 'months-open')
    await expect(rowOf(auditor.page, month)).toContainText(o('ledger.isOpen'))
    await expect(closeIn(monthsTable(auditor.page))).toHaveCount(0)

    const button = closeIn(rowOf(page, month))
    await expect(button).toHaveAccessibleName(`${o('ledger.close')}: ${monthName(month)}`)
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: o('ledger.close.title', { month: monthName(month) }) })
    await expect(dialog).toContainText(o('ledger.close.why'))
    await looksRight(page, 'month-closing', '[role="dialog"]')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
    expect(await closable(steward)).toBe(month)

    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: o('ledger.close'), exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(closeIn(rowOf(page, month))).toHaveCount(0)
    await expect(rowOf(page, month)).not.toContainText(o('ledger.isOpen'))
    // The one after it is next where it is over, and the auditor's open page says so without being loaded again.
    const next = await closable(steward)
    await expect(closeIn(monthsTable(page))).toHaveCount(next === undefined ? 0 : 1)
    if (next !== undefined) {
      expect(next > month).toBe(true)
      await expect(closeIn(rowOf(page, next))).toHaveCount(1)
    }
    await expect(rowOf(auditor.page, month)).not.toContainText(o('ledger.isOpen'))
    await looksRight(page, 'month-closed')

    const journal = rowOf(page, month).getByRole('link')
    const file = await page.request.get(String(await journal.getAttribute('href')))
    expect(file.headers()['content-type']).toMatch(/^text\/csv/)
    expect((await file.text()).split('\n').length).toBeGreaterThan(1)
  })

  test('is nothing that other people are shown or could close', async ({ enter }) => {
    const other = await enter('bayu')
    await other.page.goto('/credits')
    await expect(other.page.getByRole('heading', { level: 1 })).toBeVisible()
    await settled(other.page)
    await expect(monthsTable(other.page)).toHaveCount(0)
    const refused = await other.context.request.post('/api/v1/ledger/months/2026-01-01/close')
    expect(refused.status()).toBe(403)
  })
})
