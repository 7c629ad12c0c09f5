import type { PersonKey } from '../src/main/demonstration/people.ts'
import { scorecardMessages } from '../src/measurement/ui/scorecard/scorecard-messages.ts'
import { waitingMessages } from '../src/measurement/ui/scorecard/waiting-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { makeDesk, type Desk } from './support/desk.ts'
import { rateInTwoTaps } from './support/rating.ts'
import { ask, rate, serve } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const first = ['rudi', 'tika', 'hadi', 'yanti'] as const satisfies readonly PersonKey[]
const waits = wordsOf(waitingMessages, 'id')
const t = wordsOf(scorecardMessages, 'id')

test('figures stand still until a fifth person has answered, then move on the open page, and wait for five more', async ({
  enter,
}) => {
  test.slow()
  const [administrator, technician, watcher] = await Promise.all([
    enter('yusuf'),
    enter('gilang'),
    enter('surya'),
  ])
  const desk = await makeDesk(administrator, technician)
  const { page } = watcher
  await page.goto(`/scorecards/units/${desk.unitId}`)
  await expect(page.getByRole('heading', { level: 1, name: desk.name })).toBeVisible()
  const card = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: t('satisfied.title') }) })
  const notice = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: waits('why') })
  await expect(card).toContainText(t('satisfied.none'))

  const raters = await Promise.all(first.map((who) => enter(who)))
  for (const [index, rater] of raters.entries()) {
    await giveVerdict(rater, technician, desk, 4)
    const n = index + 1
    await expect(notice).toContainText(waits('waits', { n, needed: 5 - n }))
    await expect(card).not.toContainText('%')
  }
  const [again] = raters
  if (again) await giveVerdict(again, technician, desk, 2)
  await expect(notice, 'a second answer is not a further person').toContainText(
    waits('waits', { n: 5, needed: 1 }),
  )
  await expect(card).not.toContainText('%')
  await settled(page)
  await expectNoFaults(page)

  const fifth = await enter('doni', { phone: true })
  const asked = await served(fifth, technician, desk)
  await fifth.page.goto(`/requests/${asked}/rate`)
  await rateInTwoTaps(fifth.page, 'id', 5)
  await expect(card, 'five of six answers were 4 or 5').toContainText('83%')
  await expect(card).toContainText('6 jawaban oleh 5 orang')
  await expect(notice).toBeHidden()
  await settled(page)
  await expectNoFaults(page)

  const sixth = await enter('nia')
  await giveVerdict(sixth, technician, desk, 1)
  await expect(notice).toContainText(waits('waits', { n: 1, needed: 4 }))
  await expect(card).toContainText('6 jawaban oleh 5 orang')
})

async function served(asker: Visitor, technician: Visitor, desk: Desk): Promise<string> {
  const { id } = await ask(asker, desk.service.id, 'Satu dari enam')
  await serve(technician, id)
  return id
}

async function giveVerdict(asker: Visitor, technician: Visitor, desk: Desk, mark: number): Promise<void> {
  await rate(asker, await served(asker, technician, desk), mark)
}
