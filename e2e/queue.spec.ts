import type { Locator, Page } from '@playwright/test'
import { demonstrationPassword, emailOf } from '../src/main/demonstration/plan.ts'
import { sessionMessages } from '../src/platform/ui/session/session-messages.ts'
import { serviceProblems } from '../src/service/problems.ts'
import { queueMessages } from '../src/service/ui/queue/queue-messages.ts'
import { actMessages } from '../src/service/ui/request/act-messages.ts'
import { requestMessages } from '../src/service/ui/request/request-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { ask, unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'

const t = wordsOf(queueMessages, 'id')
const act = wordsOf(actMessages, 'id')

test('with the keyboard alone: sign in, walk the queue, take, open', async ({ enter, outside }) => {
  const [administrator, technician, asker] = await Promise.all([enter('yusuf'), enter('citra'), enter('ayu')])
  const desk = await makeDesk(administrator, technician)
  const [one, two] = [unique('Yang pertama'), unique('Yang kedua')]
  await ask(asker, desk.service.id, one)
  const { number } = await ask(asker, desk.service.id, two)

  const page = await outside({ tolerated: [401] })
  await page.goto(`/queue/${desk.unitId}`)
  await expect(page).toHaveURL(/\/sign-in\?back=/)
  await tabTo(page, page.getByRole('textbox', { name: say(sessionMessages['signIn.email'], 'id') }))
  await page.keyboard.type(emailOf('citra'))
  await tabTo(page, page.getByLabel('Kata sandi', { exact: true }))
  await page.keyboard.type(demonstrationPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: t('title', { unit: desk.name }) })).toBeFocused()
  await expect(page.getByRole('link', { name: two })).toBeVisible()

  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: one })).toBeFocused()
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: two })).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.getByRole('link', { name: one })).toBeFocused()
  await page.keyboard.press('j')
  await expectNoFaults(page)
  await page.keyboard.press('t')
  await expect(page.getByText(t('taken', { number }))).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: two }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: two })).toBeFocused()
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('Anda')

  // A dialog that came from a menu gives the focus back to what opened the menu.
  const more = page.getByRole('button', { name: act('more'), exact: true })
  await more.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: act('pause'), exact: true }).press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(more).toBeFocused()
})

test('of two who take the same request one gets it, and the other is told who was faster', async ({
  enter,
}) => {
  const [administrator, one, other, asker] = await Promise.all([
    enter('yusuf'),
    enter('agus'),
    enter('ratna', { tolerated: [409] }),
    enter('ayu'),
  ])
  const desk = await makeDesk(administrator, one, other)
  const what = unique('Diperebutkan')
  const { id, number } = await ask(asker, desk.service.id, what)
  for (const { page } of [one, other]) {
    await page.goto(`/queue/${desk.unitId}`)
    await expect(page.getByRole('link', { name: what })).toBeVisible()
  }
  const take = (page: Page) => page.getByRole('button', { name: t('take.label', { number }) })

  // The slower click is on its way to the server while the faster one is already there.
  const { promise: ahead, resolve: arrived } = Promise.withResolvers<undefined>()
  await other.page.route(`**/requests/${id}/take`, async (route) => {
    await ahead
    await route.continue()
  })
  await take(other.page).click()
  await take(one.page).click()
  await expect(one.page.getByText(t('taken', { number }))).toBeVisible()
  arrived(undefined)

  const why = say(serviceProblems.request_already_taken, 'id', { name: one.name })
  await expect(other.page.getByText(t('faster', { why }))).toBeVisible()
  await expect(other.page.getByRole('row').filter({ hasText: what })).toContainText(one.name)
  await settled(other.page)
  await expectNoFaults(other.page)
  await other.page.getByRole('link', { name: what }).click()
  const working = wordsOf(requestMessages, 'id')('lead.working', { who: one.name }).replace(/\.$/, '')
  await expect(other.page.getByText(working).first()).toBeVisible()
})

/** Presses Tab until it is reached; an element that Tab does not reach within a page's worth of presses is a fault. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isReached = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 60 && !(await isReached()); presses += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}
