import { askMessages } from '../src/service/ui/ask/ask-messages.ts'
import { templateMessages } from '../src/service/ui/templates/template-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { picture } from './support/pictures.ts'
import { ask, unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'

const t = wordsOf(templateMessages, 'id')
const field = 'Apa yang diperlukan'

test('a form is kept and filled in again, an earlier request is asked again, and a repeat is begun, paused and stopped', async ({
  enter,
}) => {
  test.slow()
  const [administrator, server, asker] = await Promise.all([enter('yusuf'), enter('gilang'), enter('tika')])
  const desk = await makeDesk(administrator, server)
  const what = unique('Kertas kasir')
  const earlier = await ask(asker, desk.service.id, what)
  const { page } = asker

  await page.goto(`/requests/${earlier.id}`)
  await page.getByRole('link', { name: t('again') }).click()
  await expect(page.getByRole('textbox', { name: field })).toHaveValue(what)
  await settled(page)
  await expectNoFaults(page)
  await picture(page, 'ask-again-1280')
  await page.getByRole('button', { name: t('keep') }).click()
  const keeping = page.getByRole('dialog', { name: t('keep') })
  await keeping.getByRole('textbox', { name: t('name') }).fill('Kertas bulanan')
  await expectNoFaults(page)
  await keeping.getByRole('button', { name: t('keep.act') }).click()
  await expect(keeping).toBeHidden()

  await page.goto(`/services/${desk.service.id}/ask`)
  await page.getByRole('combobox', { name: t('use') }).click()
  await page.getByRole('option', { name: 'Kertas bulanan' }).click()
  await expect(page.getByRole('textbox', { name: field })).toHaveValue(what)
  await settled(page)
  await expectNoFaults(page)
  await page.getByRole('button', { name: t('repeat') }).click()
  const repeating = page.getByRole('dialog', { name: t('repeat') })
  await repeating.getByRole('radio', { name: t('every.month') }).check()
  await expectNoFaults(page)
  await picture(page, 'repeat-dialog-1280')
  await repeating.getByRole('button', { name: t('repeat.act') }).click()
  await expect(page).toHaveURL(/\/repeats$/)
  const list = page.getByRole('list', { name: t('repeats.list') })
  await expect(list).toContainText(desk.service.name.id)
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  await expectNoFaults(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await picture(page, 'repeats-390')
  const name = desk.service.name.id
  await page.getByRole('button', { name: t('pause.label', { name }) }).click()
  await expect(list).toContainText(t('paused'))
  await page.getByRole('button', { name: t('resume.label', { name }) }).click()
  await expect(page.getByRole('button', { name: t('pause.label', { name }) })).toBeVisible()
  await list.getByRole('button', { name: t('stop') }).click()
  const stopping = page.getByRole('dialog', { name: t('stop.title', { name }) })
  await stopping.getByRole('button', { name: t('stop') }).click()
  await expect(page.getByText(t('repeats.none'))).toBeVisible()

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`/services/${desk.service.id}/ask`)
  await page.getByRole('combobox', { name: t('use') }).click()
  await page.getByRole('option', { name: 'Kertas bulanan' }).click()
  await page.getByRole('button', { name: t('remove'), exact: true }).click()
  const removing = page.getByRole('dialog', { name: t('remove.title', { name: 'Kertas bulanan' }) })
  await removing.getByRole('button', { name: t('remove') }).click()
  await expect(page.getByRole('combobox', { name: t('use') })).toHaveCount(0)
  await expect(page.getByRole('button', { name: say(askMessages.submit, 'id') })).toBeVisible()
})
