import type { Page } from '@playwright/test'
import { cardMessages } from '../src/choice/ui/cards/card-messages.ts'
import { kindsMessages } from '../src/choice/ui/kinds/kinds-messages.ts'
import { marketMessages } from '../src/choice/ui/market-messages.ts'
import { sharesMessages } from '../src/choice/ui/shares/shares-messages.ts'
import type { UnitChoice } from '../src/choice/contract.ts'
import type { UnitRow, UnitView } from '../src/organisation/contract.ts'
import { uiMessages } from '../src/platform/ui/messages.ts'
import { askMessages } from '../src/service/ui/ask/ask-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults } from './support/checks.ts'
import { enterLargeBank } from './support/large-bank.ts'
import { looksFine } from './support/looks-fine.ts'
import { picture } from './support/pictures.ts'
import { offer, unique, unitOf } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'

const t = wordsOf(cardMessages, 'id')
const k = wordsOf(kindsMessages, 'id')
const m = wordsOf(marketMessages, 'id')
const languages = { id: say(uiMessages['language.id'], 'id'), en: say(uiMessages['language.en'], 'id') }

interface Provider {
  readonly unit: string
  readonly service: string
  readonly serviceId: string
}

/** A unit of its own that offers one service, so that nothing else in the bank touches it. */
async function provider(administrator: Visitor, word: string): Promise<Provider> {
  const root = await unitOf(administrator, 'KP')
  const name = unique(word)
  const unit = await administrator.call<UnitView>('POST', '/units', {
    parentId: root.id,
    kind: 'department',
    name: { id: name, en: name },
    code: `P${name.replace(/\W/g, '').slice(-11)}`.toUpperCase(),
    calendarId: null,
  })
  const service = await offer(administrator, unit.id, unique('Fotokopi'))
  return { unit: name, service: service.name.id, serviceId: service.id }
}

const both = (page: Page, label: string) => page.getByRole('group', { name: label, exact: true })

test('three units and a provider outside are put beside each other, and a colleague chooses among them', async ({
  enter,
}) => {
  test.slow()
  // The page of a kind may hear of its removal, and look for it, before it has left.
  const [administrator, asker] = await Promise.all([enter('yusuf', { tolerated: [404] }), enter('dewi')])
  const providers = [
    await provider(administrator, 'Meja salin'),
    await provider(administrator, 'Ruang cetak'),
    await provider(administrator, 'Gudang kertas'),
  ]
  const kind = unique('Fotokopi dan jilid')

  const { page } = administrator
  await page.goto('/market')
  await page.getByRole('link', { name: m('add') }).click()
  await expect(page.getByRole('heading', { level: 1, name: k('new.title') })).toBeVisible()
  await both(page, k('name')).getByLabel(languages.id).fill(kind)
  await both(page, k('name')).getByLabel(languages.en).fill(`${kind} (en)`)
  for (const one of providers) {
    await page.getByRole('combobox', { name: k('unit') }).fill(one.unit)
    await page.getByRole('option', { name: one.unit }).click()
    await page.getByRole('checkbox', { name: one.service }).check()
  }
  await expect(page.getByText(k('chosen', { n: 3 }))).toBeVisible()
  await page.getByRole('textbox', { name: k('reason') }).fill('Hasilnya sama bagi yang meminta')
  await looksFine(page, 'kind-new')
  await page.getByRole('button', { name: k('make') }).click()
  await expect(page.getByRole('heading', { level: 1, name: kind })).toBeVisible()

  await page.getByRole('button', { name: k('outside.add') }).click()
  const dialog = page.getByRole('dialog', { name: k('outside.add') })
  await dialog.getByRole('textbox', { name: k('outside.name') }).fill('Fotokopi Contoh (rekaan)')
  await both(page, k('outside.terms')).getByLabel(languages.id).fill('Ambil sendiri, bayar di tempat.')
  await both(page, k('outside.terms')).getByLabel(languages.en).fill('Fetch it, and pay there.')
  await dialog.getByRole('textbox', { name: k('outside.completion') }).fill('240')
  await dialog.getByRole('textbox', { name: k('outside.source') }).fill('fotokopi.example/harga')
  await dialog.getByLabel(k('outside.readOn')).fill('2026-01-15')
  await dialog.getByRole('textbox', { name: k('outside.amount') }).fill('300')
  await both(page, k('outside.per')).getByLabel(languages.id).fill('per lembar')
  await both(page, k('outside.per')).getByLabel(languages.en).fill('a sheet')
  await dialog.getByRole('textbox', { name: k('reason') }).fill('Pembanding di luar')
  await expectNoFaults(page, '[role="dialog"]')
  await picture(page, 'outside-dialog-1280')
  await dialog.getByRole('button', { name: k('save') }).click()
  await expect(page.getByRole('list', { name: k('outside.title') })).toContainText('Fotokopi Contoh')
  await looksFine(page, 'kind')

  const [first, second] = providers
  if (first === undefined || second === undefined) throw new Error('There are no providers')
  const mine = asker.page
  await mine.goto(`/services/${first.serviceId}`)
  const others = mine
    .getByRole('region', { name: t('part.title') })
    .or(mine.locator('section', { has: mine.getByRole('heading', { name: t('part.title') }) }))
  await expect(others).toContainText(second.unit)
  await looksFine(mine, 'service-with-others')
  await mine.getByRole('link', { name: t('part.beside') }).click()
  const cards = mine.getByRole('list', { name: t('cards') })
  await expect(cards.getByRole('article')).toHaveCount(3)
  await expect(mine.getByText(/Urutan kartu diundi/)).toBeVisible()
  await expect(mine.getByText(t('findings.allFew'))).toBeVisible()
  await expect(mine.getByRole('list', { name: t('outside.title') })).toContainText('fotokopi.example/harga')
  await expect(cards.getByRole('article').first()).toContainText(t('queue.few', { under: 5 }))
  await looksFine(mine, 'beside')
  await mine.emulateMedia({ colorScheme: 'dark' })
  await looksFine(mine, 'beside-dark')

  await cards.getByRole('link', { name: t('askOf', { service: second.service, unit: second.unit }) }).click()
  await expect(mine.getByText(first.unit)).toBeVisible()
  await mine.getByRole('textbox', { name: 'Apa yang diperlukan' }).fill('Seratus lembar')
  await mine.getByRole('button', { name: say(askMessages.submit, 'id') }).click()
  await expect(mine).toHaveURL(/\/requests\/[\da-f-]+/)

  await mine.goto('/market')
  await mine.getByRole('searchbox', { name: m('search') }).fill(kind)
  await expect(mine.getByRole('list', { name: m('list') }).getByRole('listitem')).toHaveCount(1)
  await looksFine(mine, 'market')
  await mine.getByRole('searchbox', { name: m('search') }).fill('tidakadayangbegini')
  await expect(mine.getByText(m('none.found'))).toBeVisible()

  await page.getByRole('button', { name: k('remove.label') }).click()
  const removing = page.getByRole('dialog', { name: k('remove.title', { name: kind }) })
  await removing.getByRole('textbox').fill('Selesai diuji')
  await removing.getByRole('button', { name: k('remove.label') }).click()
  await expect(page).toHaveURL(/\/market$/)
})

test('what people chose among three regions stands on the scorecard of each, in English', async ({
  outside,
}) => {
  const { page, call } = await enterLargeBank(await outside(), 'kepala.keu', 'en')
  const s = wordsOf(sharesMessages, 'en')
  const { rows } = await call<{ rows: readonly UnitRow[] }>('GET', '/units?q=WBRT')
  const [unit] = rows
  const { kinds } = await call<UnitChoice>('GET', `/units/${unit?.id}/choice`)
  const share = kinds[0]?.share
  expect(share?.state).not.toBe('none')
  await page.goto(`/scorecards/units/${unit?.id}`)
  await expect(page.getByRole('heading', { level: 2, name: s('title') })).toBeVisible()
  await expect(page.getByText(s('shareWhy'))).toBeVisible()
  await expect(page.getByText(s('goodbyeWhy'))).toBeVisible()
  await looksFine(page, 'scorecard-choice-en')
  await page.getByRole('link', { name: 'Help from a region' }).click()
  const c = wordsOf(cardMessages, 'en')
  await expect(page.getByRole('list', { name: c('cards') }).getByRole('article')).toHaveCount(3)
  await looksFine(page, 'beside-regions-en')

  // A department that alone serves is measured against the others instead.
  const alone = await call<{ rows: readonly UnitRow[] }>('GET', '/units?q=OPS')
  const department = alone.rows.find(({ code }) => code === 'OPS')
  const offered = await call<{ rows: readonly { id: string }[] }>('GET', `/units/${department?.id}/services`)
  await page.goto(`/services/${offered.rows[0]?.id}`)
  const instead = page.locator('section', {
    has: page.getByRole('heading', { name: c('instead.title') }),
  })
  await expect(instead).toContainText(c('instead.lead', { unit: 'Operations' }))
  await expect(instead).toContainText('7 likes')
  await instead.scrollIntoViewIfNeeded()
  await looksFine(page, 'instead-en')
})
