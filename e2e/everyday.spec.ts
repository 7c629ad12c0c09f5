import { bulkMessages } from '../src/service/ui/bulk/bulk-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { picture } from './support/pictures.ts'
import { ask, unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'
import { serviceProblems } from '../src/service/problems.ts'
import { actMessages } from '../src/service/ui/request/act-messages.ts'

test('several requests are answered at once with the keyboard, and the one that cannot be is named', async ({
  enter,
}) => {
  const t = wordsOf(bulkMessages, 'id')
  const [administrator, head, colleague, asker] = await Promise.all([
    enter('yusuf'),
    enter('citra'),
    enter('agus'),
    enter('ayu'),
  ])
  const desk = await makeDesk(administrator, head, colleague)
  const names = ['Satu', 'Dua', 'Tiga'].map((name) => unique(name))
  const asked = []
  for (const name of names) asked.push(await ask(asker, desk.service.id, name))
  const { page } = head
  await page.goto(`/queue/${desk.unitId}`)
  await expect(page.getByRole('link', { name: String(names[2]) })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+X')
  const bar = page.getByRole('region', { name: t('bar') })
  await expect(bar).toContainText(t('chosen', { n: 3 }))
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'bulk-bar-1280')
  await bar.getByRole('button', { name: t('respond') }).click()
  const dialog = page.getByRole('dialog', { name: t('title.respond', { n: 3 }) })
  const words = wordsOf(actMessages, 'id')
  await dialog.getByRole('textbox', { name: words('respond.label') }).fill('Kami kerjakan hari ini.')
  await expectNoFaults(page)
  // A colleague is faster with the second, while this page is open.
  await colleague.call('POST', `/requests/${asked[1]?.id}/respond`, { text: 'Sudah saya jawab.' })
  await dialog.getByRole('button', { name: t('respond') }).click()
  const outcome = page.getByRole('alert').filter({ hasText: t('result.done', { n: 2 }) })
  await expect(outcome).toContainText(say(serviceProblems.request_answered_already, 'id'))
  await expect(outcome.getByRole('link')).toHaveText([asked[1]?.number ?? ''])
  await expect(bar).toContainText(t('chosen', { n: 1 }))
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'bulk-outcome-1280')
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  expect(await pixelsBeyond(page)).toBeLessThanOrEqual(0)
  await expectNoFaults(page)
  await picture(page, 'bulk-outcome-390')
  await outcome.getByRole('button', { name: t('result.close') }).click()
  await bar.getByRole('button', { name: t('clear') }).click()
  await expect(bar).toHaveCount(0)
})
