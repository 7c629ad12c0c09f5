import type { Page } from '@playwright/test'
import { auditActions } from '../src/organisation/ui/audit/audit-names-messages.ts'
import { bandMessages } from '../src/comparison/ui/league/band-messages.ts'
import { leagueMessages } from '../src/comparison/ui/league/league-messages.ts'
import { groupsMessages } from '../src/comparison/ui/groups/groups-messages.ts'
import { partMessages } from '../src/comparison/ui/yardstick/part-messages.ts'
import { uiMessages } from '../src/platform/ui/messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults } from './support/checks.ts'
import { enterLargeBank } from './support/large-bank.ts'
import { looksFine } from './support/looks-fine.ts'
import { say, wordsOf, type Language } from './support/words.ts'

const t = wordsOf(leagueMessages, 'id')
const g = wordsOf(groupsMessages, 'id')
const bands = (language: Language) => wordsOf(bandMessages, language)
const reason = 'Pekerjaannya serupa: melayani kantor lain'

/** A year of which at least half is over. */
const year = new Date().getUTCMonth() >= 6 ? new Date().getUTCFullYear() : new Date().getUTCFullYear() - 1
const wholeYear = `period=year&start=${year}-01-01`
/** The mix is allowed for in periods that are over. */
const lastYear = `period=year&start=${new Date().getUTCFullYear() - 1}-01-01`

/** A row of the league by the code of its unit. */
const rowOf = (page: Page, label: string, code: string) =>
  page
    .getByRole('table', { name: label })
    .getByRole('row')
    .filter({ hasText: new RegExp(`\\b${code}\\b`) })

test.describe.serial('units beside each other', () => {
  test('the screen alone says who is really different: one above, one below, six alike', async ({
    outside,
  }) => {
    const { page } = await enterLargeBank(await outside(), 'kepala.ops')
    await page.goto('/scorecards')
    await page.getByRole('link', { name: say(partMessages.compare, 'id') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('title') })).toBeVisible()
    await page.goto(`/scorecards/league?${wholeYear}`)
    const finding = t('finding.both', { above: 'Operasional', below: 'Logistik', none: 6 })
    await expect(page.getByRole('heading', { level: 2, name: finding })).toBeVisible()
    const b = bands('id')
    await expect(rowOf(page, t('list'), 'OPS')).toContainText(b('band.above'))
    await expect(rowOf(page, t('list'), 'OPS')).toContainText(t('own'))
    await expect(rowOf(page, t('list'), 'LOG')).toContainText(b('band.below'))
    const alike = rowOf(page, t('list'), 'PATUH')
    await expect(alike).toContainText(b('band.none'))
    await expect(alike).toContainText(/\d–\d dari 8/)
    await looksFine(page, 'league')
    await page.getByRole('button', { name: say(uiMessages['chart.table'], 'id') }).click()
    await expect(page.getByRole('cell', { name: /Logistik \(LOG\)/ })).toBeVisible()
    // A row that lies half below the head of the page is no target until it is scrolled to.
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectNoFaults(page)

    // The scorecard says the same of one unit.
    await rowOf(page, t('list'), 'LOG').getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Logistik' })).toBeVisible()
    const card = page.locator('section').filter({
      has: page.getByRole('heading', { name: say(partMessages.title, 'id') }),
    })
    await expect(card).toContainText(b('band.below'))
    await expect(card.getByRole('link', { name: say(partMessages.all, 'id') })).toBeVisible()
    await looksFine(page, 'yardstick')
  })

  test('who serves harder requests looks worse only until their mix is allowed for; the group is decided by whom it does not concern', async ({
    outside,
  }) => {
    // Whoever looks at a group while it is removed is told that it is gone.
    const tolerated = [404]
    const auditor = await enterLargeBank(await outside({ tolerated }), 'auditor')
    const { page } = auditor
    await page.goto('/scorecards/league/groups')
    await page.getByRole('link', { name: g('add') }).click()
    const name = page.getByRole('group', { name: g('name') })
    await name.getByLabel('Bahasa Indonesia').fill('Melayani kantor')
    await name.getByLabel('Bahasa Inggris').fill('Serving offices')
    const members = page.getByRole('group', { name: g('members') })
    await members.getByRole('combobox', { name: g('startFrom') }).click()
    await page.getByRole('option', { name: bands('id')('kind.department') }).click()
    await expect(members.getByRole('status').filter({ hasText: g('chosen', { n: 8 }) })).toBeVisible()
    for (const code of ['OPS', 'LOG'])
      await members.getByRole('checkbox', { name: new RegExp(`· ${code}$`) }).uncheck()
    await members.getByRole('searchbox', { name: g('find') }).fill('CB001')
    await members.getByRole('checkbox', { name: /· CB001$/ }).check()
    await page.getByRole('button', { name: g('make') }).click()
    await expect(page.getByText(g('reasonNeeded')).first()).toBeVisible()
    await page.getByRole('textbox', { name: g('reason') }).fill(reason)
    await looksFine(page, 'peer-group')
    await page.getByRole('button', { name: g('make') }).click()
    await expect(page).toHaveURL(/league\?group=/)
    const group = new URL(page.url()).searchParams.get('group') ?? ''

    // The log has who decided it, and why.
    await page.goto('/audit-log?action=peer_group.made')
    await page.getByRole('table').getByText(say(auditActions['peer_group.made'], 'id')).first().click()
    await expect(page.getByText(reason).first()).toBeVisible()

    // A steward whose unit is among them may look, not decide.
    const steward = await enterLargeBank(await outside({ tolerated }), 'pengelola')
    await steward.page.goto(`/scorecards/league/groups/${group}`)
    await expect(steward.page.getByText(g('concernsWhy'))).toBeVisible()
    await expect(steward.page.getByRole('button', { name: g('save') })).toHaveCount(0)
    await looksFine(steward.page, 'peer-group-own')

    // As it is, and with the mix: in English, on the dark screen of the one whom it is about.
    const teller = await enterLargeBank(
      await outside({ language: 'en', dark: true, tolerated }),
      'teller',
      'en',
    )
    const e = wordsOf(leagueMessages, 'en')
    await teller.page.goto(`/scorecards/league?group=${group}&${lastYear}`)
    const worse = e('finding.below', { below: 'Main Branch', none: 6 })
    await expect(teller.page.getByRole('heading', { level: 2, name: worse })).toBeVisible()
    await teller.page.getByRole('switch', { name: bands('en')('mix.on') }).check()
    const none = [e('finding.alike', { none: 7 }), e('finding.nobody', { none: 7 })]
    await expect
      .poll(async () =>
        none.includes(await teller.page.getByRole('heading', { level: 2 }).first().innerText()),
      )
      .toBe(true)
    await expect(teller.page.getByText(bands('en')('mix.more'))).toBeVisible()
    await expect(teller.page).toHaveURL(/mix=yes/)
    await looksFine(teller.page, 'league-mix-en')

    // Removed again, which wants a reason too.
    await page.goto(`/scorecards/league/groups/${group}`)
    await page.getByRole('button', { name: g('remove.label') }).click()
    const question = page.getByRole('dialog')
    await expect(question.getByRole('button', { name: g('remove.label') })).toBeDisabled()
    await question.getByRole('textbox').fill('Hanya untuk melihat')
    await question.getByRole('button', { name: g('remove.label') }).click()
    await expect(page).toHaveURL(/league\/groups$/)
    await expect(page.getByRole('link', { name: 'Melayani kantor' })).toHaveCount(0)
  })

  test('the steward changes from which difference on units are told apart, with a reason', async ({
    outside,
  }) => {
    const { page } = await enterLargeBank(await outside(), 'pengelola')
    await page.goto('/scorecards/league/groups')
    await page.getByRole('button', { name: g('thresholds.change') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(g('thresholds.share.field')).fill('2,5')
    await dialog.getByLabel(g('reason')).fill('Beda dua setengah poin sudah terasa')
    await expectNoFaults(page, '[role="dialog"]')
    await dialog.getByRole('button', { name: g('save') }).click()
    await expect(page.getByText(bands('id')('unit.points', { n: '2,5' }))).toBeVisible()
    await looksFine(page, 'thresholds')
  })
})
