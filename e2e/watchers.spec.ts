import { mentionMessages } from '../src/service/ui/mention/mention-messages.ts'
import { requestMessages } from '../src/service/ui/request/request-messages.ts'
import { watcherMessages } from '../src/service/ui/request/watcher-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { picture } from './support/pictures.ts'
import { ask, unique } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const mention = wordsOf(mentionMessages, 'id')
const card = wordsOf(watcherMessages, 'id')
const words = wordsOf(requestMessages, 'id')

test('a colleague is mentioned with the keyboard, let in to watch, writes on a phone, and is removed again', async ({
  enter,
}) => {
  const [administrator, server, asker, colleague] = await Promise.all([
    enter('yusuf'),
    enter('citra'),
    enter('rudi', { tolerated: [409] }),
    enter('mega', { phone: true, dark: true, tolerated: [404] }),
  ])
  const desk = await makeDesk(administrator, server)
  const what = unique('Meja kerja')
  const { id, number } = await ask(asker, desk.service.id, what)

  const { page } = asker
  await page.goto(`/requests/${id}`)
  const field = page.getByRole('textbox', { name: words('comment.label') })
  await field.pressSequentially('Mohon dibantu @Me')
  const list = page.getByRole('listbox', { name: mention('list') })
  await expect(list.getByRole('option', { name: colleague.name })).toBeVisible()
  await expectNoFaults(page)
  await picture(page, 'mention-list-1280')
  await expect(field).toBeFocused()
  const chosen = async () =>
    (await list.getByRole('option', { selected: true }).textContent())?.includes(colleague.name)
  for (let step = 0; step < 8 && !(await chosen()); step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(`Mohon dibantu @${colleague.name} `)
  await expect(list).toBeHidden()
  await page.keyboard.type('ya.')
  await page.getByRole('button', { name: words('comment.send') }).click()
  const question = page.getByRole('dialog', { name: mention('strangers.title') })
  await expect(question).toContainText(colleague.name)
  await expectNoFaults(page)
  await picture(page, 'mention-strangers-1280')
  await question.getByRole('button', { name: mention('strangers.watch') }).click()
  await expect(question).toBeHidden()
  await expect(page.locator('blockquote')).toHaveText(`Mohon dibantu @${colleague.name} ya.`)
  const watchers = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({
      has: page.getByRole('heading', { name: card('title'), exact: true }),
    })
  await expect(watchers.first()).toContainText(colleague.name)
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'watchers-1280')

  await colleague.page.goto('/notices')
  await colleague.page.getByRole('main').getByRole('link', { name: number }).first().click()
  await expect(colleague.page.getByText(`Mohon dibantu @${colleague.name} ya.`)).toBeVisible()
  await settled(colleague.page)
  await expectNoFaults(colleague.page)
  expect(await pixelsBeyond(colleague.page)).toBe(0)
  await colleague.page.getByRole('button', { name: mention('insert') }).click()
  await colleague.page.getByRole('option', { name: asker.name }).click()
  await colleague.page
    .getByRole('textbox', { name: words('comment.label') })
    .pressSequentially('saya siapkan hari ini.')
  await picture(colleague.page, 'mention-390')
  await colleague.page.getByRole('button', { name: words('comment.send') }).click()
  await expect(page.getByText(`@${asker.name} saya siapkan hari ini.`)).toBeVisible()
  await colleague.page.goto('/requests?side=watched')
  await expect(colleague.page.getByText(what).first()).toBeVisible()
  await settled(colleague.page)
  await expectNoFaults(colleague.page)
  expect(await pixelsBeyond(colleague.page)).toBe(0)
  await picture(colleague.page, 'watched-390')

  await page.getByRole('button', { name: card('remove', { person: colleague.name }) }).click()
  await expect(page.getByRole('button', { name: card('remove', { person: colleague.name }) })).toBeHidden()
  await colleague.page.goto(`/requests/${id}`)
  await expect(colleague.page.getByText(what)).toHaveCount(0)
})

test('whoever serves watches a request, lets a colleague in from the card, and a colleague let in stops again', async ({
  enter,
}) => {
  const [administrator, server, asker, colleague] = await Promise.all([
    enter('yusuf'),
    enter('bayu'),
    enter('putri'),
    enter('hadi', { tolerated: [404] }),
  ])
  const desk = await makeDesk(administrator, server)
  const what = unique('Lampu ruang')
  const { id, number } = await ask(asker, desk.service.id, what)
  const { page } = server
  await page.goto(`/requests/${id}`)
  await settled(page)
  await expectNoFaults(page)
  await page.getByRole('button', { name: card('watch'), exact: true }).click()
  await expect(page.getByText(card('watch.done', { number }))).toBeVisible()
  await page.getByRole('button', { name: card('add') }).click()
  const dialog = page.getByRole('dialog', { name: card('add') })
  await dialog.getByRole('combobox', { name: card('add.who') }).fill('Hadi')
  await page.getByRole('option', { name: colleague.name }).click()
  await expectNoFaults(page, '[role=dialog]')
  await dialog.getByRole('button', { name: card('add.act') }).click()
  await expect(page.getByText(card('add.done', { person: colleague.name, number }))).toBeVisible()

  await colleague.page.goto(`/requests/${id}`)
  await expect(colleague.page.getByText(what).first()).toBeVisible()
  await settled(colleague.page)
  await expectNoFaults(colleague.page)
  await colleague.page.getByRole('button', { name: card('unwatch') }).click()
  const question = colleague.page.getByRole('dialog', { name: card('unwatch.title', { number }) })
  await expect(question).toContainText(server.name)
  await expectNoFaults(colleague.page, '[role=dialog]')
  await question.getByRole('button', { name: card('unwatch') }).click()
  await expect(colleague.page).toHaveURL(/\/requests$/)
  await expect(page.getByText(card('by', { person: 'Anda' }))).toBeHidden()
})
