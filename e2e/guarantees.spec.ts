import type { Page } from '@playwright/test'
import { creditsMessages } from '../src/market/ui/credits/credits-messages.ts'
import { guaranteeMessages } from '../src/market/ui/guarantee/guarantee-messages.ts'
import { overviewMessages } from '../src/market/ui/overview/overview-messages.ts'
import { marketWords } from '../src/market/ui/parts/market-messages.ts'
import { statementMessages } from '../src/market/ui/statement/statement-messages.ts'
import type { ServiceView } from '../src/service/contract.ts'
import { filesMessages } from '../src/platform/ui/files/files-messages.ts'
import { uiMessages } from '../src/platform/ui/messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { makeDesk } from './support/desk.ts'
import { looksFine } from './support/looks-fine.ts'
import { ask, unique } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const f = wordsOf(filesMessages, 'id')
const c = wordsOf(creditsMessages, 'id')
const g = wordsOf(guaranteeMessages, 'id')
const o = wordsOf(overviewMessages, 'id')
const s = wordsOf(statementMessages, 'id')
const m = wordsOf(marketWords, 'id')

/** A unit that never closes, so that a minute of the clock on the wall is a working minute, with a service answered within one. */
async function neverClosing(administrator: Visitor, head: Visitor) {
  const desk = await makeDesk(administrator, head)
  const allDay = [{ start: 0, end: 1440 }]
  const calendar = await administrator.call('POST', '/calendars', {
    name: unique('Tanpa tutup'),
    zone: 'Asia/Jakarta',
    week: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, allDay])),
    holidays: null,
    days: [],
  })
  await administrator.call('PATCH', `/units/${desk.unitId}`, { calendarId: calendar.id })
  const name = unique('Layanan kilat')
  const service = await head.call<ServiceView>('POST', `/units/${desk.unitId}/services`, {
    name: { id: name, en: name },
    description: { id: '', en: '' },
    doneWell: { id: '', en: '' },
    form: [{ key: 'what', kind: 'short_text', label: { id: 'Apa', en: 'What' }, required: true, max: 200 }],
    promises: [{ priority: 3, responseMinutes: 1, completionMinutes: 480 }],
    stopsClock: ['asker'],
    askerUnitIds: [],
    reasons: [],
  })
  return { ...desk, service }
}

/** A document that proves nothing. */
function document(name: string) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }
}

/** Does something that asks why, and says why. */
async function decide(page: Page, label: string, why: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(why)
  await dialog.getByRole('button', { name: label, exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('a late request pays by itself and the statement shows it; an exemption takes it back, and an appeal pays it again', async ({
  enter,
}) => {
  const [administrator, head, asker, steward, auditor] = await Promise.all([
    enter('yusuf'),
    enter('gilang', { tolerated: [400, 415] }),
    enter('yanti', { dark: true }),
    enter('intan'),
    enter('laras'),
  ])
  const desk = await neverClosing(administrator, head)
  const { page } = head

  await page.goto(`/services/${desk.service.id}`)
  await expect(page.getByText(g('part.none'))).toBeVisible()
  await page.getByRole('link', { name: g('part.change') }).click()
  await page.getByRole('radio', { name: g('kind.individual') }).check()
  await page.getByRole('button', { name: m('save') }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  const late = m('breach.late_response')
  await page.getByRole('checkbox', { name: late }).check()
  const first = page.getByRole('group', { name: g('tier', { breach: late, n: 1 }) })
  await first.getByLabel(g('amount', { currency: g('currency.rupiah') })).fill('40000')
  await page.getByRole('button', { name: `${g('addTier')}: ${late}` }).click()
  const second = page.getByRole('group', { name: g('tier', { breach: late, n: 2 }) })
  await second.getByLabel(g('over')).fill('600')
  await second.getByLabel(g('amount', { currency: g('currency.rupiah') })).fill('90000')
  await looksFine(page, 'guarantee-editor')
  await page.getByRole('button', { name: m('save') }).click()
  await expect(page.getByRole('heading', { level: 1, name: desk.service.name.id })).toBeVisible()
  await expect(page.getByRole('table', { name: g('part.title') })).toContainText(/Rp\s?40\.000/)
  await looksFine(page, 'guarantee-on-service')

  const { id, number } = await ask(asker, desk.service.id, unique('Token baru'))
  await page.goto(`/units/${desk.unitId}/statement`)
  await expect(page.getByText(s('empty'))).toBeVisible()
  await looksFine(page, 'statement-empty')
  // Nobody does anything: a minute later the promise is broken, and the page that is open says so.
  await expect(page.getByRole('table', { name: s('list') })).toContainText(number, { timeout: 150_000 })
  await expect(page.getByRole('table', { name: s('list') })).toContainText(/-Rp\s?40\.000/)
  await looksFine(page, 'statement')

  await asker.page.goto(`/requests/${id}`)
  await expect(asker.page.getByRole('heading', { level: 2, name: c('part.title') })).toBeVisible()
  await expect(asker.page.getByText(/Rp\s?40\.000/)).toBeVisible()
  await looksFine(asker.page, 'request-paid')
  await asker.page.getByRole('link', { name: c('part.more') }).click()
  await expect(asker.page.getByRole('heading', { level: 1, name: c('title') })).toBeVisible()

  await page.goto(`/requests/${id}/credits`)
  await page.getByRole('button', { name: c('ask.open') }).click()
  const asking = page.getByRole('dialog', { name: c('ask.open') })
  await asking.getByRole('textbox', { name: c('ask.evidence') }).fill('singkat')
  await asking.getByRole('button', { name: c('ask.submit') }).click()
  await expect(asking.getByText(c('ask.short')).first()).toBeVisible()
  await asking
    .getByRole('textbox', { name: c('ask.evidence') })
    .fill('Surat pemasok nomor 12: jaringan diputus untuk pemeliharaan.')
  await asking
    .locator('input[type=file]')
    .setInputFiles([
      document('Surat pemasok 12.pdf'),
      { ...document('Bukan.pdf'), buffer: Buffer.from('teks') },
    ])
  await expect(asking.getByText('Surat pemasok 12.pdf', { exact: true })).toBeVisible()
  await expect(asking.getByRole('alert').filter({ hasText: 'Bukan.pdf' })).toBeVisible()
  await asking.getByRole('button', { name: c('ask.submit') }).click()
  await expect(asking.getByText(c('files.unsent')).first()).toBeVisible()
  await asking.getByRole('button', { name: f('remove', { name: 'Bukan.pdf' }) }).click()
  await looksFine(page, 'exemption-asking', '[role="dialog"]')
  await asking.getByRole('button', { name: c('ask.submit') }).click()
  await expect(page.getByText(m('state.pending'), { exact: true })).toBeVisible()
  await page.getByRole('button', { name: c('files.add') }).click()
  const adding = page.getByRole('dialog', { name: c('files.add') })
  await adding.getByRole('button', { name: c('files.send') }).click()
  await expect(adding.getByText(c('files.needed')).first()).toBeVisible()
  await adding.locator('input[type=file]').setInputFiles(document('Laporan jaringan.pdf'))
  await expect(adding.getByText('Laporan jaringan.pdf', { exact: true })).toBeVisible()
  await adding.getByRole('button', { name: c('files.send') }).click()
  await expect(adding).toBeHidden()
  await expect(page.getByRole('list', { name: c('files') }).getByRole('link')).toHaveCount(2)
  await looksFine(page, 'exemption-asked')

  await steward.page.goto('/credits')
  await looksFine(steward.page, 'credits-overview')
  await steward.page.getByRole('link', { name: o('exemptions.open') }).click()
  const waiting = steward.page.getByRole('listitem').filter({ hasText: number })
  await expect(waiting).toContainText('Surat pemasok nomor 12')
  const shown = waiting.getByRole('link', { name: /Surat pemasok 12\.pdf/ })
  const opened = await steward.page.request.get(String(await shown.getAttribute('href')))
  expect([opened.status(), opened.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await looksFine(steward.page, 'exemptions')
  await waiting.getByRole('button', { name: c('decide.grant') }).click()
  const granting = steward.page.getByRole('dialog')
  await granting.getByRole('textbox').fill('Suratnya dilihat')
  await granting.getByRole('button', { name: c('decide.grant'), exact: true }).click()
  await expect(waiting).toBeHidden()
  await steward.page.getByText(o('exemptions.decided'), { exact: true }).click()
  await expect(waiting).toContainText('Suratnya dilihat')
  await looksFine(steward.page, 'exemptions-decided')

  await asker.page.reload()
  await expect(asker.page.getByText(m('state.granted'), { exact: true })).toBeVisible()
  await expect(asker.page.getByText(c('nothingPaid'))).toBeVisible()
  await decide(asker.page, c('appeal'), 'Jaringannya tidak diputus hari itu')
  await expect(asker.page.getByText(m('state.appealed'), { exact: true })).toBeVisible()
  await looksFine(asker.page, 'credits-appealed')

  await auditor.page.goto(`/requests/${id}/credits`)
  await decide(auditor.page, c('overturn'), 'Tidak ada pemeliharaan pada hari itu')
  await expect(auditor.page.getByText(m('state.overturned'), { exact: true })).toBeVisible()
  await auditor.page.goto(`/units/${desk.unitId}/statement`)
  await expect(auditor.page.getByRole('table', { name: s('list') }).getByRole('row')).toHaveCount(4)
  await expect(auditor.page.locator('dl').first()).toContainText(/-Rp\s?40\.000/)
  await looksFine(auditor.page, 'statement-after-appeal')
})

test('the ledger of the bank on a phone, in English and in the dark', async ({ enter }) => {
  const { page, call } = await enter('slamet', { language: 'en', dark: true })
  const { rows } = await call<{ rows: readonly { id: string; name: { id: string } }[] }>(
    'GET',
    '/catalogue?limit=100',
  )
  const laptop = rows.find(({ name }) => name.id.toLowerCase().includes('laptop'))
  if (laptop === undefined) throw new Error('There is no laptop')
  await page.goto(`/services/${laptop.id}`)
  await expect(page.getByRole('heading', { name: guaranteeMessages['part.title'].en })).toBeVisible()
  await looksFine(page, 'guarantee-en-dark')
  await page.goto('/credits')
  await expect(page.getByRole('heading', { level: 1, name: overviewMessages.title.en })).toBeVisible()
  await looksFine(page, 'credits-overview-head-en-dark')
  await page.goto(`/services/${laptop.id}/guarantee`)
  await expect(page.getByText(guaranteeMessages.notYours.en)).toBeVisible()
  await looksFine(page, 'guarantee-only-read-en-dark')
})

test('a head reads a year of credits, and whoever may not read them finds nothing there', async ({
  enter,
}) => {
  const [head, other] = await Promise.all([enter('rini'), enter('maya', { tolerated: [404] })])
  const unit = head.session.headedUnits[0]
  if (unit === undefined) throw new Error('Rini heads no unit')
  await head.page.goto(`/units/${unit.id}/statement?from=2026-01-01`)
  await expect(
    head.page
      .getByRole('table', { name: s('list') })
      .getByRole('row')
      .nth(5),
  ).toBeVisible()
  await looksFine(head.page, 'statement-long')
  await other.page.goto(`/units/${unit.id}/statement`)
  await expect(other.page.getByText(uiMessages['notFound.why'].id)).toBeVisible()
})
