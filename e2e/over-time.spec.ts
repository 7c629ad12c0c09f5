import { chartMeasureNames, type MeasureChartView } from '../src/measurement/contract/over-time.ts'
import { chartMessages } from '../src/measurement/ui/over-time/chart-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { unitOf } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const t = wordsOf(chartMessages, 'id')
/** What stands before the first number of a sentence. */
const opening = (sentence: string) => sentence.split('0')[0] ?? ''

/** A measure of the unit that fell, or rose, by no more than chance makes. */
async function noisyChart(visitor: Visitor, unitId: string): Promise<MeasureChartView> {
  for (const measure of chartMeasureNames) {
    const chart = await visitor.call<MeasureChartView>(
      'GET',
      `/scorecards/units/${unitId}/chart?measure=${measure}`,
    )
    if (chart.change.state === 'compared' && chart.change.verdict === 'noise') return chart
  }
  throw new Error('Everything of the unit changed by more than noise')
}

test('a unit head asks why the figures moved and is told that it is noise, with the numbers', async ({
  enter,
}) => {
  const head = await enter('rini')
  const { page } = head
  const unit = await unitOf(head, 'IT')
  const chart = await noisyChart(head, unit.id)
  await page.goto(`/scorecards/units/${unit.id}?measure=${chart.measure}`)
  await settled(page)
  const answer = page
    .locator('section')
    .filter({
      has: page.getByRole('heading', {
        name: new RegExp(
          `^(${[t('answer.fell'), t('answer.rose'), t('answer.same')].join('|')})`.replaceAll('?', '[?]'),
        ),
      }),
    })
    .last()
  await expect(answer).toContainText(/[Dd]erau/)
  await expect(answer).toContainText(/\d+% sampai |[+−][\d,]+ sampai |sampai [+−]?\d/)
  await expect(answer).toContainText(`n\u00A0${new Intl.NumberFormat('id-ID').format(nOf(chart))}`)
  await expectNoFaults(page)
})

function nOf({ change }: MeasureChartView): number {
  return change.state === 'compared' ? change.nBefore : 0
}

test('a steward begins a new baseline for a reason that all see in the chart, and withdraws it for another', async ({
  enter,
}) => {
  const [steward, head] = await Promise.all([enter('intan'), enter('rini')])
  const unit = await unitOf(steward, 'IT')
  const address = `/scorecards/units/${unit.id}?measure=within_response`
  const reason = 'Permintaan sekarang disetujui dulu oleh kepala cabang'
  const { page } = steward
  await page.goto(address)
  await settled(page)
  await page.getByRole('button', { name: t('rebase.open') }).click()
  const dialog = page.getByRole('dialog', { name: t('rebase.title') })
  await dialog.getByRole('button', { name: t('rebase.open') }).click()
  await expect(dialog.getByText(t('rebase.fromNeeded')).first()).toBeVisible()
  await expect(dialog.getByText(t('rebase.reasonNeeded')).first()).toBeVisible()
  await expectNoFaults(page, '[role="dialog"]')
  await dialog.getByRole('combobox', { name: t('rebase.from') }).click()
  await page.getByRole('option').first().click()
  await dialog.getByRole('textbox', { name: t('rebase.reason') }).fill(reason)
  await dialog.getByRole('button', { name: t('rebase.open') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(reason)).toBeVisible()

  await head.page.goto(address)
  await settled(head.page)
  const bases = head.page
    .locator('section')
    .filter({ has: head.page.getByRole('heading', { name: t('bases.title') }) })
    .last()
  await expect(bases).toContainText(reason)
  await expect(bases).toContainText(opening(t('bases.by.steward', { at: '0' })))
  await expect(bases.getByRole('button'), 'nobody decides on the chart of their own unit').toHaveCount(0)
  await expectNoFaults(head.page)

  await page.getByRole('button', { name: t('withdraw.open') }).click()
  const question = page.getByRole('dialog', { name: t('withdraw.title') })
  await question.getByRole('textbox').fill('Salah memilih minggu')
  await question.getByRole('button', { name: t('withdraw.act') }).click()
  await expect(page.getByText(reason)).toBeHidden()
  await expect(head.page.getByText(reason), 'the open page follows').toBeHidden()

  const own = await unitOf(steward, 'HUMAS')
  await page.goto(`/scorecards/units/${own.id}?measure=within_response`)
  await settled(page)
  await expect(page.getByRole('button', { name: t('rebase.open') })).toHaveCount(0)
})
