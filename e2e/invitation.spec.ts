import { personFormMessages } from '../src/organisation/ui/person/person-form-messages.ts'
import { personMessages } from '../src/organisation/ui/person/person-messages.ts'
import { sessionMessages } from '../src/platform/ui/session/session-messages.ts'
import { expect, test } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { unique } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const t = wordsOf(personMessages, 'id')
const form = wordsOf(personFormMessages, 'id')
const session = wordsOf(sessionMessages, 'id')

test('an administrator adds and invites a person, who opens the link elsewhere, chooses a password and is in', async ({
  enter,
  outside,
}) => {
  const { page } = await enter('yusuf')
  const name = unique('Bunga Baru')
  const email = `${name.replaceAll(' ', '.').toLowerCase()}@bank-contoh.example`
  await page.goto('/people/new')
  await settled(page)
  await page.getByRole('textbox', { name: form('name'), exact: true }).fill(name)
  await page.getByRole('textbox', { name: form('email') }).fill(email)
  await expectNoFaults(page)
  await page.getByRole('button', { name: form('new.act') }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('button', { name: t('invite'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t('invite.title', { name }) })
  await expectNoFaults(page)
  const link = await dialog.getByRole('textbox', { name: t('invite.address') }).inputValue()

  // Whatever their browser prefers: the language is that of the letter.
  const guest = await outside({ phone: true, language: 'en', tolerated: [401] })
  const address = new URL(link)
  await guest.goto(`${address.pathname}${address.search}`)
  await expect(
    guest.getByRole('heading', { level: 1, name: session('invitation.title', { name }) }),
  ).toBeVisible()
  await guest.getByLabel(session('signIn.password'), { exact: true }).fill('pendek')
  await guest.getByRole('button', { name: session('invitation.act') }).click()
  await expect(guest.getByRole('alert')).toContainText(session('reset.short'))
  await expectNoFaults(guest)
  await guest.getByLabel(session('signIn.password'), { exact: true }).fill('kata sandi yang panjang')
  await guest.getByRole('button', { name: session('invitation.act') }).click()
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(`Halo, ${name}`)

  const late = await outside({ tolerated: [400, 401, 404, 409, 410] })
  await late.goto(`${address.pathname}${address.search}`)
  await expect(late.getByText(session('invitation.gone')), 'a link works once').toBeVisible()
  await expectNoFaults(late)
})
