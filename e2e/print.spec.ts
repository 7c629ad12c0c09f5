import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printMessages } from '../src/measurement/ui/print/print-messages.ts'
import { scorecardMessages } from '../src/measurement/ui/scorecard/scorecard-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { pictures } from './support/pictures.ts'
import { unitOf } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

/** How many pages a PDF has: each is an object of its own, which is written as it is. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

for (const { language, who } of [
  { language: 'id', who: 'rini' },
  { language: 'en', who: 'slamet' },
] as const) {
  test(`a scorecard prints as two pages, from the page that shows them (${language})`, async ({ enter }) => {
    const t = wordsOf(printMessages, language)
    const words = wordsOf(scorecardMessages, language)
    const visitor = await enter(who, { language, dark: language === 'en' })
    const { page } = visitor
    const unit = await unitOf(visitor, 'IT')
    await page.goto(`/scorecards/units/${unit.id}?period=quarter`)
    await page.getByRole('link', { name: t('open'), exact: true }).click()
    await expect(page.getByRole('button', { name: t('print') })).toBeVisible()
    await settled(page)
    const sheets = page.getByRole('article')
    await expect(sheets).toHaveCount(2)
    await expect(
      sheets.first().getByRole('rowheader', { name: words('measure.satisfied'), exact: true }),
    ).toBeVisible()
    await expect(sheets.last().locator('svg')).toHaveCount(2)
    await expectNoFaults(page)

    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.getByRole('button', { name: t('print') })).toBeHidden()
    // What does not fit onto its sheet would be cut off.
    for (const sheet of await sheets.all()) {
      const [whole, shown] = await sheet.evaluate((element) => [element.scrollHeight, element.clientHeight])
      expect(whole).toBeLessThanOrEqual(shown ?? 0)
    }
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    await writeFile(join(pictures().folder, `scorecard-${language}.pdf`), pdf)
    expect(pagesOf(pdf)).toBe(2)
  })
}
