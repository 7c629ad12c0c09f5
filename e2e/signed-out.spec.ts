import { shiftMessages } from '../src/readiness/ui/shifts/shift-messages.ts'
import { keptMessages } from '../src/platform/ui/forms/kept-messages.ts'
import { sessionMessages } from '../src/platform/ui/session/session-messages.ts'
import { demonstrationPassword, emailOf } from '../src/main/demonstration/plan.ts'
import { expect, test } from './support/bank.ts'
import { wordsOf } from './support/words.ts'

const t = wordsOf(shiftMessages, 'id')
const kept = wordsOf(keptMessages, 'id')
const door = wordsOf(sessionMessages, 'id')

test('what was typed waits for whoever is signed out meanwhile', async ({ enter }) => {
  const { page, context, session } = await enter('arif', { language: 'id', tolerated: [401] })
  await page.goto(`/readiness/units/${session.headedUnits[0]?.id}/shifts`)
  await page.getByRole('button', { name: t('plan'), exact: true }).click()
  await page.getByRole('dialog').getByLabel(t('plan.day')).fill('2027-01-12')
  await page.getByRole('dialog').getByLabel(t('plan.to')).fill('11:45')
  await context.clearCookies()
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: t('touchpoint') })
    .click()
  await page.getByRole('option').first().click()
  await expect(page.getByText(kept('waits'))).toBeVisible()
  const signIn = async (who: 'arif') => {
    await page.getByLabel(door('signIn.email')).fill(emailOf(who))
    await page.getByRole('textbox', { name: door('signIn.password') }).fill(demonstrationPassword)
    await page.getByRole('button', { name: door('signIn.act'), exact: true }).click()
  }
  await signIn('arif')
  await page.getByRole('button', { name: t('plan'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(kept('broughtBack'))).toBeVisible()
  await expect(dialog.getByLabel(t('plan.day'))).toHaveValue('2027-01-12')
  await expect(dialog.getByLabel(t('plan.to'))).toHaveValue('11:45')
})
