import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listMessages } from '../src/publication/ui/list/list-messages.ts'
import { reportMessages } from '../src/publication/ui/report/report-messages.ts'
import { expect, test } from './support/bank.ts'
import { looksFine } from './support/looks-fine.ts'
import { pictures } from './support/pictures.ts'
import { unitOf } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

interface Publications {
  readonly rows: readonly { readonly name: string }[]
}

for (const { language, who } of [
  { language: 'id', who: 'reza' },
  { language: 'en', who: 'slamet' },
] as const) {
  test(`a colleague reads what a unit promised and achieved, and keeps it as a PDF (${language})`, async ({
    enter,
  }) => {
    const [l, r] = [wordsOf(listMessages, language), wordsOf(reportMessages, language)]
    const visitor = await enter(who, { language, dark: language === 'en' })
    const { page } = visitor
    const { rows } = await visitor.call<Publications>('GET', '/publications')
    const latest = rows[0]?.name ?? ''
    expect(latest).toMatch(/^\d{4}-Q[1-4]$/)
    const unit = await unitOf(visitor, 'IT')

    await page.goto('/publications')
    await expect(page.getByRole('heading', { level: 1, name: l('title') })).toBeVisible()
    await looksFine(page, `publications-${language}`)

    await page
      .getByRole('list', { name: l('quarters') })
      .getByRole('link')
      .first()
      .click()
    await expect(page).toHaveURL(new RegExp(`/publications/${latest}$`))
    await expect(page.getByRole('link', { name: l('csv') })).toBeVisible()
    await looksFine(page, `publication-${language}`)
    await page.getByLabel(l('search')).fill('tidak ada unit ini')
    await expect(page.getByText(l('none.found'))).toBeVisible()
    await page.getByLabel(l('search')).fill('IT')
    await page.getByRole('link', { name: unit.name[language], exact: true }).click()

    await expect(page.getByRole('heading', { level: 1, name: unit.name[language] })).toBeVisible()
    for (const part of ['achieved', 'services', 'credits', 'proposals'] as const)
      await expect(page.getByRole('heading', { level: 2, name: r(part), exact: true })).toBeVisible()
    await expect(page.getByText(r('simulated'))).toBeVisible()
    await looksFine(page, `publication-unit-${language}`)

    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: r('print') })).toBeHidden()
    await expect(page.getByRole('article').getByText(unit.name[language], { exact: true })).toBeVisible()
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    await writeFile(join(pictures().folder, `publication-${language}.pdf`), pdf)
    expect(pdf.length).toBeGreaterThan(10_000)

    const file = await page.context().request.get(`/api/v1/publications/${latest}/figures.csv`)
    expect(await file.text()).toContain(`,${unit.code},`)
  })
}
