import { appointmentMessages } from '../src/market/ui/credits/appointment-messages.ts'
import { creditsMessages } from '../src/market/ui/credits/credits-messages.ts'
import { expect, test } from './support/bank.ts'
import { makeDesk } from './support/desk.ts'
import { looksFine } from './support/looks-fine.ts'
import { ask, unique } from './support/requests.ts'
import { wordsOf } from './support/words.ts'

const a = wordsOf(appointmentMessages, 'id')
const c = wordsOf(creditsMessages, 'id')

test('a unit promises whoever asked a time, who reads it on a phone; it is called off with a reason', async ({
  enter,
}) => {
  const [administrator, head, asker] = await Promise.all([
    enter('yusuf'),
    enter('gilang', { tolerated: [400] }),
    enter('yanti', { phone: true, dark: true }),
  ])
  const desk = await makeDesk(administrator, head)
  await head.call('PUT', `/services/${desk.service.id}/guarantee`, {
    kind: 'individual',
    pays: [{ breach: 'missed_appointment', tiers: [{ overMinutes: 0, amount: 25_000 }] }],
  })
  const { id } = await ask(asker, desk.service.id, unique('Pasang proyektor'))
  const { page } = head

  await page.goto(`/requests/${id}/credits`)
  await expect(page.getByText(a('none'))).toBeVisible()
  await page.getByRole('button', { name: a('make') }).click()
  const making = page.getByRole('dialog', { name: a('make') })
  await making.getByRole('button', { name: a('make.send') }).click()
  await expect(making.getByText(a('make.needed')).first()).toBeVisible()
  await making.getByLabel(a('make.day')).fill('2020-01-02')
  await making.getByRole('button', { name: a('make.send') }).click()
  await expect(making.getByText('Waktu ini sudah lewat.').first()).toBeVisible()
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  await making.getByLabel(a('make.day')).fill(tomorrow)
  await making.getByLabel(a('make.note')).fill('Ruang rapat lantai 2')
  await looksFine(page, 'appointment-making')
  await making.getByRole('button', { name: a('make.send') }).click()
  await expect(making).toBeHidden()
  await expect(page.getByText(a('state.waiting'), { exact: true })).toBeVisible()
  await looksFine(page, 'appointment-made')

  await asker.page.goto(`/requests/${id}`)
  await expect(asker.page.getByText('Ruang rapat lantai 2')).toBeVisible()
  await looksFine(asker.page, 'appointment-on-request')
  await asker.page.getByRole('link', { name: c('part.more') }).click()
  await expect(asker.page.getByRole('heading', { level: 2, name: a('title') })).toBeVisible()

  await page.getByRole('button', { name: a('say.called_off') }).click()
  const calling = page.getByRole('dialog')
  await calling.getByRole('textbox').fill('Proyektornya belum tiba')
  await calling.getByRole('button', { name: a('say.called_off'), exact: true }).click()
  await expect(calling).toBeHidden()
  await expect(page.getByText(a('state.called_off'), { exact: true })).toBeVisible()
  // The page of whoever asked is open, and learns it by itself.
  await expect(asker.page.getByText(/Proyektornya belum tiba/)).toBeVisible()
  await looksFine(asker.page, 'appointment-called-off')
})
