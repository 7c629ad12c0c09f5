import type { Page } from '@playwright/test'
import { actMessages } from '../src/service/ui/request/act-messages.ts'
import { timelineMessages } from '../src/service/ui/request/timeline-messages.ts'
import { mineMessages } from '../src/readiness/ui/mine/mine-messages.ts'
import { queueMessages } from '../src/readiness/ui/queue/queue-messages.ts'
import { kindsMessages } from '../src/readiness/ui/kinds/kinds-messages.ts'
import { coverMessages } from '../src/readiness/ui/cover/cover-messages.ts'
import { requirementsMessages } from '../src/readiness/ui/requirements/requirements-messages.ts'
import { partMessages } from '../src/readiness/ui/map/part-messages.ts'
import { wordsMessages } from '../src/readiness/ui/parts/words-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { looksFine } from './support/looks.ts'
import { picture } from './support/pictures.ts'
import { wordsOf, type Language } from './support/words.ts'

const act = wordsOf(actMessages, 'id')
const mine = wordsOf(mineMessages, 'id')
const queue = wordsOf(queueMessages, 'id')
const kinds = wordsOf(kindsMessages, 'id')
const cover = wordsOf(coverMessages, 'id')
const asked = wordsOf(requirementsMessages, 'id')
const words = wordsOf(wordsMessages, 'id')
const onScorecard = wordsOf(partMessages, 'id')
const told = wordsOf(timelineMessages, 'id')

const document = { name: 'sim.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

interface Rows<Row> {
  readonly rows: readonly Row[]
}
interface Named {
  readonly id: string
  readonly name: { readonly id: string }
}

interface Question {
  readonly key: string
  readonly kind: string
  readonly required: boolean
  readonly choices?: readonly { readonly value: string }[]
}

async function handIn(driver: Visitor, kindId: string, dates: object): Promise<string> {
  const sent = await driver.context.request.fetch('/api/v1/evidence-files', {
    method: 'POST',
    multipart: { file: document },
  })
  const { id: fileId } = (await sent.json()) as { id: string }
  const person = driver.session.person.id
  return (await driver.call('POST', `/people/${person}/evidence`, { kindId, fileId, ...dates })).id
}

// Drivers of the demonstration bank need a licence for cars already; couriers come to need one for motorcycles.
test.describe.serial('a driver whose licence expired', () => {
  let kindId = ''
  let serviceId = ''
  let requestId = ''

  test('needs one, says the steward, who takes the kind over from what is ready-made', async ({ enter }) => {
    const { page, call } = await enter('intan')
    await page.goto('/readiness/kinds/ready-made')
    await page.getByRole('checkbox', { name: 'SIM C: sepeda motor' }).check()
    await looksFine(page, 'ready-made')
    await page.getByRole('button', { name: kinds('ready.take', { n: 1 }) }).click()
    await expect(page.getByRole('link', { name: 'SIM C: sepeda motor' })).toBeVisible()
    await looksFine(page, 'kinds')
    const { rows } = await call<Rows<Named>>('GET', '/credential-kinds')
    kindId = rows.find(({ name }) => name.id.startsWith('SIM C:'))?.id ?? ''
    const jobs = await call<Rows<{ id: string }>>('GET', '/jobs?q=pengemudi')
    await page.goto(`/readiness/requirements/${jobs.rows[0]?.id}`)
    await page.getByRole('button', { name: asked('add') }).click()
    await page
      .getByRole('combobox', { name: asked('what') })
      .last()
      .click()
    await page.getByRole('option', { name: 'SIM C: sepeda motor' }).click()
    await page.getByRole('textbox', { name: asked('reason') }).fill('Aturan lalu lintas')
    await looksFine(page, 'requirements-form')
    await page.getByRole('button', { name: asked('save') }).click()
    await expect(page.getByRole('list', { name: asked('list') })).toContainText('SIM C')
    await looksFine(page, 'requirements')
  })

  test('and so does the service, says its head', async ({ enter }) => {
    const { page, call, session } = await enter('bambang')
    const unit = session.headedUnits[0]?.id ?? ''
    const services = await call<Rows<Named>>('GET', `/units/${unit}/services`)
    const service = services.rows.find(({ name }) => /antar|mobil|kendara/i.test(name.id)) ?? services.rows[0]
    serviceId = service?.id ?? ''
    await page.goto(`/readiness/units/${unit}/cover`)
    await page
      .getByRole('button', { name: cover('need.change') })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: cover('need.people') }).fill('1')
    await dialog.getByRole('textbox', { name: cover('need.reason') }).fill('Menyangkut keselamatan')
    await dialog.getByRole('button', { name: cover('need.save') }).click()
    await expect(
      page.getByRole('heading', { name: cover('finding.short', { service: service?.name.id ?? '' }) }),
    ).toBeVisible()
    await looksFine(page, 'cover')
  })

  test('is given no trip', async ({ enter }) => {
    const driver = await enter('eko')
    const head = await enter('bambang')
    const old = await handIn(driver, kindId, { issuedOn: day(-1900), validUntil: day(-20) })
    await head.call('POST', `/evidence/${old}/verify`, {})
    const asker = await enter('rizky')
    const { form } = await asker.call<{ form: readonly Question[] }>('GET', `/services/${serviceId}`)
    const answers = Object.fromEntries(
      form.filter(({ required }) => required).map((question) => [question.key, answerOf(question)]),
    )
    requestId = (await asker.call('POST', '/requests', { serviceId, priority: 3, answers })).id
    await head.page.goto(`/requests/${requestId}`)
    await openAssign(head.page)
    const dialog = head.page.getByRole('dialog')
    await chooseEko(head.page)
    await expect(dialog.getByText(act('ready.isNot', { person: driver.name }))).toBeVisible()
    await dialog.getByRole('button', { name: act('assign.act'), exact: true }).click()
    await expect(dialog.getByText(act('assign.despiteNeeded')).first()).toBeVisible()
    await picture(head.page, 'assign-unready')
    await expectNoFaults(head.page, '[role=dialog]')
  })

  test('renews it, has it verified, and is given the trip', async ({ enter }) => {
    const driver = await enter('eko', { phone: true })
    await driver.page.goto('/readiness')
    await expect(driver.page.getByText(words('mend.renew')).first()).toBeVisible()
    await picture(driver.page, 'mine-expired')
    await driver.page.getByRole('button', { name: mine('evidence.handIn') }).click()
    const form = driver.page.getByRole('dialog')
    await form.getByRole('combobox', { name: mine('handIn.kind') }).click()
    await driver.page.getByRole('option', { name: 'SIM C: sepeda motor' }).click()
    await form.getByLabel(mine('handIn.issued')).fill(day(-1))
    await form.locator('input[type=file]').setInputFiles(document)
    await expect(form.getByText('sim.pdf')).toBeVisible()
    await expectNoFaults(driver.page, '[role=dialog]')
    await picture(driver.page, 'hand-in')
    await form.getByRole('button', { name: mine('handIn.send'), exact: true }).click()
    await expect(driver.page.getByText(mine('state.waiting'), { exact: true })).toBeVisible()

    const head = await enter('bambang')
    await head.page.goto('/readiness/queue')
    await expect(head.page.getByText(driver.name)).toBeVisible()
    await looksFine(head.page, 'queue')
    await head.page.getByRole('button', { name: /^Benar, berlakukan: SIM C/ }).click()
    await head.page
      .getByRole('dialog')
      .getByRole('button', { name: queue('verify'), exact: true })
      .click()
    await expect(head.page.getByText(queue('none'))).toBeVisible()
    await head.page.goto(`/requests/${requestId}`)
    await openAssign(head.page)
    await chooseEko(head.page)
    await head.page
      .getByRole('dialog')
      .getByRole('button', { name: act('assign.act'), exact: true })
      .click()
    await expect(
      head.page.getByText(told('assigned.other', { who: 'Anda', person: driver.name })),
    ).toBeVisible()

    await driver.page.reload()
    await expect(driver.page.getByText(/^Siap sampai/).first()).toBeVisible()
    await looksFine(driver.page, 'mine')
  })

  test('stands in the team of the head, on the map and in a calendar', async ({ enter }) => {
    const { page, session } = await enter('bambang')
    await page.goto(`/readiness/units/${session.headedUnits[0]?.id}`)
    await expect(page.getByRole('link', { name: 'Eko Prasetyo' })).toBeVisible()
    await looksFine(page, 'team')
    await page.getByRole('link', { name: 'Eko Prasetyo' }).click()
    await looksFine(page, 'person')
    await page.goto('/readiness/map')
    await looksFine(page, 'map')
    await page.goto(`/scorecards/units/${session.headedUnits[0]?.id}`)
    await expect(
      page.getByRole('heading', { name: onScorecard('finding', { ready: 1, people: 2 }) }),
    ).toBeVisible()
    await looksFine(page, 'scorecard')
    await page.goto('/readiness')
    await page.getByRole('button', { name: mine('calendar.make') }).click()
    await expect(page.getByText(/\/calendar\/readiness\/[\w-]{75}\.ics/)).toBeVisible()
  })
})

test('the same screens in English', async ({ enter }) => {
  const language: Language = 'en'
  const { page, session } = await enter('slamet', { language })
  const unit = session.headedUnits[0]?.id
  for (const [name, path] of Object.entries({
    mine: '/readiness',
    team: `/readiness/units/${unit}`,
    cover: `/readiness/units/${unit}/cover`,
    queue: '/readiness/queue',
    map: '/readiness/map',
    requirements: '/readiness/requirements',
    kinds: '/readiness/kinds',
  })) {
    await page.goto(path)
    await looksFine(page, `en-${name}`)
  }
})

async function openAssign(page: Page): Promise<void> {
  await settled(page)
  await page.getByRole('button', { name: act('more') }).click()
  await page.getByRole('menuitem', { name: act('assign') }).click()
}

async function chooseEko(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: act('assign.person') })
    .fill('Eko')
  await page.getByRole('option', { name: 'Eko Prasetyo' }).click()
}

function answerOf({ kind, choices }: Question): unknown {
  if (kind === 'number') return 1
  if (kind === 'one_choice') return choices?.[0]?.value
  return kind === 'date' ? day(7) : 'Ke cabang Malioboro'
}
