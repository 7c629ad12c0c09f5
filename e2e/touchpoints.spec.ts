import { scorecardMessages } from '../src/measurement/ui/scorecard/scorecard-messages.ts'
import { touchpointMessages } from '../src/measurement/ui/touchpoints/touchpoint-messages.ts'
import { visitMessages } from '../src/measurement/ui/touchpoints/visit-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { picture } from './support/pictures.ts'
import { wordsOf } from './support/words.ts'

const t = wordsOf(touchpointMessages, 'id')
const rate = wordsOf(visitMessages, 'id')
const card = wordsOf(scorecardMessages, 'id')

interface Made {
  readonly id: string
  readonly code: string
  readonly link: string
}

/** Opens the page of a code on this server, whatever address the paper has. */
const at = (code: string) => `/t/${code}`

test('a head makes a touchpoint, five phones rate it without a sign-in, and its scorecard says so', async ({
  enter,
  outside,
}) => {
  test.slow()
  const head = await enter('dewi')
  const made = await make(head)
  const watching = head.page
  await watching.goto(`/scorecards/touchpoints/${made.id}`)
  await expect(watching.getByRole('main')).toContainText(card('satisfied.none'))
  await expect(watching.getByRole('main')).toContainText(card('notApplicable.apart'))

  const satisfied = watching
    .locator('section')
    .filter({ has: watching.getByRole('heading', { name: card('satisfied.title') }) })

  for (const [nth, mark] of [5, 4, 5, 2].entries()) {
    const phone = await outside({ phone: true, dark: nth % 2 === 1 })
    await phone.goto(at(made.code))
    await settled(phone)
    await expectNoFaults(phone)
    await phone.locator(`input[value="${mark}"]`).check({ force: true })
    await phone.getByLabel('Lamanya menunggu').check()
    await phone.getByLabel(rate('comment')).fill(`Kunjungan ke-${nth + 1}`)
    if (nth === 0) await picture(phone, 'visit-phone-id-light')
    if (nth === 1) await picture(phone, 'visit-phone-id-dark')
    await phone.getByRole('button', { name: rate('send') }).click()
    await expect(phone.getByRole('heading', { name: rate('thanks.title') })).toBeVisible()
    await expectNoFaults(phone)
  }
  await expect(watching.getByRole('main')).toContainText('4 penilaian sudah masuk')
  await expect(satisfied).not.toContainText('%')

  const own = await head.call<{ rows: { id: string }[] }>('GET', '/touchpoints?q=Teller')
  const counter = await head.call<Made & { name: { id: string } }>('GET', `/touchpoints/${own.rows[0]?.id}`)
  const named = await outside({ phone: true })
  await named.goto(at(counter.code))
  // Of a counter that is called as its unit the name is said once.
  await expect(named.getByText(`${counter.name.id}, Bank`)).toBeVisible()

  const english = await outside({ phone: true, language: 'en' })
  await english.goto(at(made.code))
  const en = wordsOf(visitMessages, 'en')
  await expect(english.getByRole('heading', { level: 1, name: en('title') })).toBeVisible()
  await english.locator('input[value="4"]').check({ force: true })
  await picture(english, 'visit-phone-en-light')
  await english.getByRole('button', { name: en('send') }).click()
  await expect(english.getByRole('heading', { name: en('thanks.title') })).toBeVisible()

  await expect(satisfied).toContainText('80%')
  await expect(satisfied).toContainText('Dari 5 penilaian pelanggan')
  await expect(watching.getByRole('main')).toContainText('Kunjungan ke-3')
  await settled(watching)
  await expectNoFaults(watching)
})

test('a kiosk thanks, returns to its start in Indonesian, and forgets what nobody sends', async ({
  enter,
  outside,
}) => {
  const made = await make(await enter('dewi'))
  const kiosk = await outside()
  await kiosk.clock.install()
  await kiosk.goto(`${at(made.code)}?kiosk=1`)
  await kiosk.getByText('EN', { exact: true }).click()
  await kiosk.locator('input[value="5"]').check({ force: true })
  await kiosk.getByRole('button', { name: 'Send' }).click()
  await expect(kiosk.getByRole('heading', { name: 'Thank you!' })).toBeVisible()
  await kiosk.clock.runFor(9000)
  await expect(kiosk.getByRole('heading', { level: 1, name: rate('title') })).toBeVisible()
  await kiosk.locator('input[value="1"]').check({ force: true })
  await kiosk.getByLabel(rate('comment')).fill('Belum dikirim')
  await kiosk.clock.runFor(61_000)
  await expect(kiosk.getByLabel(rate('comment'))).toHaveCount(0)
  await expect(kiosk.locator('input[value="1"]')).not.toBeChecked()
})

test('who works there is refused, and a code that was replaced leads nowhere', async ({ enter, outside }) => {
  const head = await enter('dewi', { tolerated: [404] })
  const made = await make(head)
  await head.page.goto(at(made.code))
  await expect(head.page.getByRole('heading', { level: 1, name: rate('refused') })).toBeVisible()
  await head.page.goto(`/touchpoints/${made.id}`)
  await head.page.getByRole('button', { name: t('replace.open') }).click()
  const dialog = head.page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Kodenya beredar di grup')
  await dialog.getByRole('button', { name: t('replace.act') }).click()
  await expect(head.page.getByText(t('replaced'))).toBeVisible()
  const phone = await outside({ phone: true, tolerated: [404] })
  await phone.goto(at(made.code))
  await expect(phone.getByText(rate('gone'))).toBeVisible()
  await settled(phone)
  await expectNoFaults(phone)
})

test('screens of touchpoints, bright and dark, on the desk and the phone', async ({ enter }) => {
  test.slow()
  for (const [name, manner] of [
    ['desk-id-light', {}],
    ['desk-id-dark', { dark: true }],
    ['phone-id-light', { phone: true }],
    ['desk-en-light', { language: 'en' }],
    ['phone-en-dark', { language: 'en', phone: true, dark: true }],
  ] as const) {
    const head = await enter('dewi', manner)
    const { rows } = await head.call<{ rows: readonly { subject: { touchpoint: { id: string } } }[] }>(
      'GET',
      '/scorecards?of=touchpoints&q=Melati',
    )
    const id = rows[0]?.subject.touchpoint.id ?? ''
    for (const [screen, address] of [
      ['touchpoints', '/touchpoints'],
      ['touchpoint', `/touchpoints/${id}`],
      ['paper', `/touchpoints/${id}/page`],
      ['scorecard', `/scorecards/touchpoints/${id}?period=quarter`],
      ['scorecard-print', `/scorecards/touchpoints/${id}/print`],
      ['scorecards', '/scorecards?of=touchpoints'],
      ['scorecard-unit', `/scorecards/units/${head.session.headedUnits[0]?.id}`],
    ] as const) {
      await head.page.goto(address)
      await settled(head.page)
      await expectNoFaults(head.page)
      await picture(head.page, `${screen}-${name}`)
    }
    await head.call('PATCH', '/profile', { language: 'id' })
  }
})

async function make(head: Visitor): Promise<Made> {
  const { page } = head
  const name = `Loket ${crypto.randomUUID().slice(0, 8)}`
  await page.goto('/touchpoints')
  await page.getByRole('button', { name: t('make') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Bahasa Indonesia').fill(name)
  await dialog.getByLabel('Bahasa Inggris').fill(name)
  await expectNoFaults(page, '[role="dialog"]')
  await dialog.getByRole('button', { name: t('make') }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  return head.call<Made>('GET', `/touchpoints/${id}`)
}
