import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { trendMessages } from '../src/measurement/ui/scorecard/trend-messages.ts'
import { uiMessages } from '../src/platform/ui/messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { pictures } from './support/pictures.ts'
import { unitOf } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const t = wordsOf(uiMessages, 'id')
const words = wordsOf(trendMessages, 'id')

/** The chart of twelve months. */
const trendOf = (page: Page) => page.getByRole('figure').filter({ hasText: '12 bulan sampai' })

/** Opens the scorecard of a unit with a history and answers how its chart is titled. */
async function openChart(visitor: Visitor): Promise<string> {
  const { page } = visitor
  const unit = await unitOf(visitor, 'IT')
  await page.goto(`/scorecards/units/${unit.id}?measure=within_completion`)
  await settled(page)
  return trendOf(page).getByRole('heading').innerText()
}

async function saved({ page }: Visitor, format: 'png' | 'svg' | 'csv') {
  const chart = trendOf(page)
  await chart.getByRole('button', { name: t('chart.save'), exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: t(`chart.save.${format}`) }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(new RegExp(`^teknologi-informasi-.+[.]${format}$`))
  const content = await readFile(await file.path())
  await writeFile(join(pictures().folder, `chart.${format}`), content)
  return content
}

test('a chart is saved as a picture, as vectors and as numbers, each saying what it is and where it comes from', async ({
  enter,
}) => {
  const visitor = await enter('rini')
  const finding = await openChart(visitor)
  const { page, session } = visitor

  await page
    .getByRole('figure')
    .first()
    .getByRole('button', { name: t('chart.save'), exact: true })
    .click()
  await expectNoFaults(page)
  await page.keyboard.press('Escape')

  const png = await saved(visitor, 'png')
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.readUInt32BE(16), 'twice as fine as it is wide').toBe(1920)
  expect(png.readUInt32BE(20)).toBeGreaterThan(800)

  const svg = (await saved(visitor, 'svg')).toString('utf8')
  const text = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(text).toContain(finding)
  expect(text).toContain(session.organisation.name)
  expect(text).toContain(t('shell.simulated'))
  expect(text).toContain('12 bulan sampai')
  expect(text).toContain('100%')

  const csv = (await saved(visitor, 'csv')).toString('utf8')
  expect(csv.startsWith('\u{feff}')).toBe(true)
  const [header, ...rows] = parse(csv, { bom: true })
  expect(header?.slice(0, 2)).toEqual([words('column.period'), words('column.estimate')])
  expect(rows).toHaveLength(12)
})
