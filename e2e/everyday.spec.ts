import { bulkMessages } from '../src/service/ui/bulk/bulk-messages.ts'
import { cannedMessages } from '../src/service/ui/canned/canned-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { picture } from './support/pictures.ts'
import { ask, unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'
import { roomMessages } from '../src/service/ui/room-messages.ts'
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

test('a canned answer is kept by the unit and put into an answer, in the asker’s language, with the keyboard', async ({
  enter,
}) => {
  const t = wordsOf(cannedMessages, 'id')
  const words = wordsOf(actMessages, 'id')
  const [administrator, head, asker] = await Promise.all([
    enter('yusuf'),
    enter('citra', { tolerated: [400] }),
    enter('ayu'),
  ])
  const desk = await makeDesk(administrator, head)
  const asked = await ask(asker, desk.service.id, unique('Kursi'))
  const { page } = head
  await page.goto(`/units/${desk.unitId}/canned-answers`)
  await expect(page.getByText(t('empty'))).toBeVisible()
  const rooms = page.getByRole('navigation').first()
  await expect(rooms.locator('[aria-current="page"]')).toHaveText(say(roomMessages.queue, 'id'))
  await settled(page)
  await expectNoFaults(page)
  await page.getByRole('button', { name: t('add') }).click()
  const dialog = page.getByRole('dialog', { name: t('add') })
  const [titles, texts] = [
    dialog.getByRole('group', { name: t('field.title') }),
    dialog.getByRole('group', { name: t('field.text') }),
  ]
  await titles.getByLabel('Bahasa Indonesia').fill('Siap diambil')
  await titles.getByLabel('Bahasa Inggris').fill('Ready to fetch')
  await texts.getByLabel('Bahasa Indonesia').fill('Halo {nama}, {nomor} siap diambil.')
  await texts.getByLabel('Bahasa Inggris').fill('Hello {phone}, it is ready.')
  await dialog.getByRole('button', { name: t('save') }).click()
  await expect(dialog.getByRole('alert')).toContainText('{phone}')
  await expectNoFaults(page)
  await texts.getByLabel('Bahasa Inggris').fill('Hello {name}, {number} is ready.')
  await dialog.getByRole('button', { name: t('save') }).click()
  await expect(page.getByRole('list', { name: t('list') })).toContainText('Siap diambil')
  await settled(page)
  await picture(page, 'canned-list-1280')

  await page.goto(`/requests/${asked.id}`)
  await page.getByRole('button', { name: words('respond'), exact: true }).click()
  const answer = page.getByRole('textbox', { name: words('respond.label') })
  await expect(page.getByRole('dialog').getByRole('button', { name: t('insert') })).toBeVisible()
  await answer.focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('textbox', { name: t('search') })).toBeFocused()
  await page.keyboard.type('siap')
  await expectNoFaults(page)
  await picture(page, 'canned-picker-1280')
  await page.keyboard.press('Enter')
  await expect(answer).toHaveValue(`Halo ${asker.name}, ${asked.number} siap diambil.`)
  await expect(answer).toBeFocused()
})
