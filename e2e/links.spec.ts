import { linkMessages } from '../src/service/ui/links/link-messages.ts'
import { standingMessages } from '../src/service/ui/parts/standing-messages.ts'
import { actMessages } from '../src/service/ui/request/act-messages.ts'
import { timelineMessages } from '../src/service/ui/request/timeline-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { picture } from './support/pictures.ts'
import { ask, unique } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const card = wordsOf(linkMessages, 'id')
const act = wordsOf(actMessages, 'id')
const standing = wordsOf(standingMessages, 'id')
const told = wordsOf(timelineMessages, 'id')

test('a request waits for another, is marked in the queue, is told when that is done, and takes its duplicate along', async ({
  enter,
}) => {
  test.slow()
  const [administrator, server, asker] = await Promise.all([
    enter('yusuf'),
    enter('fitri'),
    enter('anton', { phone: true, dark: true }),
  ])
  const desk = await makeDesk(administrator, server)
  const what = unique('Pasang meja')
  const waiting = await ask(asker, desk.service.id, what)
  const first = await ask(asker, desk.service.id, unique('Kosongkan ruang'))
  const again = await ask(asker, desk.service.id, unique('Meja itu lagi'))

  const { page } = server
  await page.goto(`/requests/${waiting.id}`)
  await page.getByRole('button', { name: card('add'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: card('add.title') })
  await dialog.getByRole('combobox', { name: card('add.which') }).fill(first.number)
  await page.getByRole('option', { name: first.number }).click()
  await expectNoFaults(page)
  await picture(page, 'link-dialog-1280')
  await dialog.getByRole('button', { name: card('add'), exact: true }).click()
  await expect(page.getByText(card('add.done', { number: first.number }))).toBeVisible()
  await expect(page.getByText(card('blocked'))).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'links-1280')
  await server.call('POST', `/requests/${again.id}/links`, {
    relation: 'duplicate_of',
    otherId: waiting.id,
  })

  await page.goto(`/queue/${desk.unitId}`)
  await expect(page.getByText(standing('blocked'))).toHaveCount(1)
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'queue-blocked-1280')
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  await expectNoFaults(page)
  expect(await pixelsBeyond(page)).toBeLessThanOrEqual(0)
  await picture(page, 'queue-blocked-390')
  await page.setViewportSize({ width: 1280, height: 800 })

  await asker.page.goto(`/requests/${waiting.id}`)
  await expect(asker.page.getByText(first.number).first()).toBeVisible()
  await settled(asker.page)
  await expectNoFaults(asker.page)
  expect(await pixelsBeyond(asker.page)).toBe(0)
  await server.call('POST', `/requests/${first.id}/complete`, { text: '' })
  await expect(asker.page.getByText(told('linked_changed.completed', { number: first.number }))).toBeVisible({
    timeout: 30_000,
  })
  await expect(asker.page.getByText(card('blocked'))).toBeHidden()
  await picture(asker.page, 'links-390')

  await server.call('POST', `/requests/${waiting.id}/take`)
  await page.goto(`/requests/${waiting.id}`)
  await page.getByRole('button', { name: act('complete'), exact: true }).click()
  const completing = page.getByRole('dialog', { name: act('complete.title') })
  await completing.getByRole('checkbox', { name: card('duplicates', { n: 1 }) }).check()
  await expectNoFaults(page)
  await picture(page, 'complete-duplicates-1280')
  await completing.getByRole('button', { name: act('complete'), exact: true }).click()
  await expect(page.getByText(card('duplicates.done', { n: 1 }))).toBeVisible()
  await asker.page.goto(`/requests/${again.id}`)
  await expect(asker.page.getByText(standing('state.completed')).first()).toBeVisible()

  await page.getByRole('button', { name: card('remove', { number: first.number }) }).click()
  await expect(page.getByRole('button', { name: card('remove', { number: first.number }) })).toHaveCount(0)
})
