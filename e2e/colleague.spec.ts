import { homeMessages } from '../src/measurement/ui/home-messages.ts'
import { askMessages } from '../src/service/ui/ask/ask-messages.ts'
import { catalogueMessages } from '../src/service/ui/catalogue/catalogue-messages.ts'
import { actMessages } from '../src/service/ui/request/act-messages.ts'
import { timelineMessages } from '../src/service/ui/request/timeline-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { rateInTwoTaps } from './support/rating.ts'
import { serve, unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'

const t = wordsOf(askMessages, 'id')

test('what is asked for a colleague is seen and rated by the colleague, on a phone', async ({ enter }) => {
  const [administrator, technician, asker, colleague] = await Promise.all([
    enter('yusuf'),
    enter('fajar'),
    enter('lina'),
    enter('tono', { phone: true }),
  ])
  const desk = await makeDesk(administrator, technician)
  const what = unique('Untuk rekan')

  const { page } = asker
  await page.goto(`/services/${desk.service.id}`)
  await page
    .getByRole('main')
    .getByRole('link', { name: say(catalogueMessages['service.ask'], 'id'), exact: true })
    .click()
  await page.getByRole('radio', { name: t('for.colleague') }).check()
  await page.getByRole('textbox', { name: 'Apa yang diperlukan' }).fill(what)
  await page.getByRole('button', { name: t('submit') }).click()
  await expect(page.getByRole('alert'), 'nobody was chosen yet').toContainText(t('colleague.needed'))
  await page.getByRole('combobox', { name: t('colleague') }).fill('Tono')
  await page.getByRole('option', { name: /^Tono Wijaya/ }).click()
  await expectNoFaults(page)
  await page.getByRole('button', { name: t('submit') }).click()
  await expect(page.getByRole('heading', { level: 1, name: what })).toBeVisible()
  const told = wordsOf(timelineMessages, 'id')('submitted.for', { who: 'Anda', person: colleague.name })
  await expect(page.getByText(told)).toBeVisible()

  const requestId = page.url().split('/').at(-1) ?? ''
  await serve(technician, requestId)
  const rateAct = page.getByRole('button', { name: say(actMessages.rate, 'id'), exact: true })
  await expect(page.getByRole('button', { name: say(actMessages.confirm, 'id'), exact: true })).toBeVisible()
  await expect(rateAct, 'who asked does not rate').toBeHidden()

  await colleague.page.goto('/')
  const waiting = colleague.page.getByRole('heading', { name: say(homeMessages.title, 'id') })
  await expect(waiting).toBeVisible()
  await settled(colleague.page)
  await expectNoFaults(colleague.page)
  await colleague.page.getByRole('main').locator(`a[href="/requests/${requestId}/rate"]`).click()
  await rateInTwoTaps(colleague.page, 'id', 4)
  await expectNoFaults(colleague.page)
})
