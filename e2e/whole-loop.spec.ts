import type { Page } from '@playwright/test'
import type { PersonKey } from '../src/main/demonstration/people.ts'
import { itServices } from '../src/main/demonstration/services/it.ts'
import { personnelServices } from '../src/main/demonstration/services/personnel.ts'
import type { UnitKey } from '../src/main/demonstration/units.ts'
import { units } from '../src/main/demonstration/units.ts'
import type { Scorecard } from '../src/measurement/contract.ts'
import { listMessages } from '../src/measurement/ui/list/list-messages.ts'
import { roomMessages as measurementRooms } from '../src/measurement/ui/room-messages.ts'
import { waitingMessages } from '../src/measurement/ui/scorecard/waiting-messages.ts'
import type { Message } from '../src/platform/i18n/messages.ts'
import { askMessages } from '../src/service/ui/ask/ask-messages.ts'
import { catalogueMessages } from '../src/service/ui/catalogue/catalogue-messages.ts'
import { standingMessages } from '../src/service/ui/parts/standing-messages.ts'
import { queueMessages } from '../src/service/ui/queue/queue-messages.ts'
import { actMessages } from '../src/service/ui/request/act-messages.ts'
import { requestMessages } from '../src/service/ui/request/request-messages.ts'
import { timelineMessages } from '../src/service/ui/request/timeline-messages.ts'
import { roomMessages } from '../src/service/ui/room-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { rateInTwoTaps } from './support/rating.ts'
import { rate, serve, serviceOf } from './support/requests.ts'
import { say, wordsOf, type Language } from './support/words.ts'

/** Who plays which part. People and unit belong to one language alone: verdicts on a unit move its scorecard for everybody. */
interface Cast {
  readonly language: Language
  readonly asker: PersonKey
  readonly server: PersonKey
  readonly head: PersonKey
  readonly unit: UnitKey
  readonly service: { readonly name: Message; readonly doneWell: Message }
  /** Somebody else who asks for it, and with which answers. */
  readonly other: PersonKey
  readonly answers: Readonly<Record<string, string>>
  /** A word by which the catalogue finds it. */
  readonly word: string
  /** What is asked, so that it is told from everything else. */
  readonly what: string
  readonly fill: (page: Page, what: string) => Promise<void>
}

const casts: readonly Cast[] = [
  {
    language: 'id',
    asker: 'putri',
    server: 'dimas',
    head: 'rini',
    unit: 'IT',
    service: itServices.password,
    other: 'slamet',
    answers: { application: 'core' },
    word: 'kata sandi',
    what: 'Akun terkunci sejak makan siang',
    fill: async (page, what) => {
      await page.getByRole('radio', { name: 'Sistem inti' }).check()
      await page.getByRole('textbox', { name: 'Tulisan di layar' }).fill(what)
    },
  },
  {
    language: 'en',
    asker: 'mega',
    server: 'wulan',
    head: 'hesti',
    unit: 'SDM',
    service: personnelServices.leave,
    other: 'fitri',
    answers: { kind: 'pay', from: '2030-01-15' },
    word: 'letters',
    what: 'For the lease of a flat',
    fill: async (page, what) => {
      await page.getByRole('radio', { name: 'Letter of employment' }).check()
      await page.getByLabel('From', { exact: true }).fill('2030-01-15')
      await page.getByRole('textbox', { name: 'Note' }).fill(what)
    },
  },
]

for (const cast of casts) {
  const { language } = cast
  test(`what is asked is served, confirmed and rated, and the scorecard says so at once (${language})`, async ({
    enter,
  }, { retry }) => {
    test.slow()
    const [asker, server, head] = await Promise.all([
      enter(cast.asker, { language }),
      enter(cast.server, { language }),
      enter(cast.head, { language }),
    ])
    const what = `${cast.what} ${Date.now().toString(36)}${retry}`
    const t = wordsOf(actMessages, language)

    await expectFewToWait(head, server, await enter(cast.other), cast)
    const before = await openScorecard(head, cast)
    await openQueue(server, cast, what)
    const number = await ask(asker, cast, what)

    await test.step('the unit sees it without loading anew, and takes it', async () => {
      const { page } = server
      await page
        .getByRole('button', { name: wordsOf(queueMessages, language)('take.label', { number }) })
        .click()
      await expect(page.getByText(wordsOf(queueMessages, language)('taken', { number }))).toBeVisible()
      await page.getByRole('link', { name: what }).click()
      await expect(page.getByRole('heading', { level: 1, name: what })).toBeFocused()
    })

    await test.step('an answer reaches the asker live', async () => {
      await act(server.page, t('respond'), t('respond.label'), 'Siap / Right away.')
      await expect(asker.page.getByText('Siap / Right away.')).toBeVisible()
      const who = wordsOf(timelineMessages, language)('responded.first', { who: server.name })
      await expect(asker.page.getByText(who)).toBeVisible()
    })

    await test.step('a pause says whose time it is', async () => {
      await server.page.getByRole('button', { name: t('more'), exact: true }).click()
      await server.page.getByRole('menuitem', { name: t('pause'), exact: true }).click()
      const dialog = server.page.getByRole('dialog', { name: t('pause.title') })
      await dialog.getByRole('radio', { name: t('pause.asker') }).check()
      await dialog.getByRole('textbox', { name: t('pause.label') }).fill('Konfirmasi / Confirmation')
      await expectNoFaults(server.page)
      await dialog.getByRole('button', { name: t('pause'), exact: true }).click()
      const unit = say(units[cast.unit].name, language)
      await expect(
        asker.page.getByText(wordsOf(requestMessages, language)('lead.askerYou', { unit })),
      ).toBeVisible()
      await act(server.page, t('resume'), t('resume.label'), '')
      await expect(server.page.getByText(t('resume.done', { number }))).toBeVisible()
    })

    await test.step('completed and confirmed', async () => {
      await act(server.page, t('complete'), t('complete.label'), 'Sudah / Done')
      const lead = wordsOf(requestMessages, language)('lead.completedYou')
      await expect(asker.page.getByText(lead)).toBeVisible()
      await expectNoFaults(asker.page)
      await asker.page.getByRole('button', { name: t('confirm'), exact: true }).click()
      await expect(asker.page.getByText(t('confirm.done', { number }))).toBeVisible()
      const { 'state.closed': closed } = standingMessages
      await expect(server.page.getByText(closed[language], { exact: true }).first()).toBeVisible()
    })

    await test.step('two taps rate it', async () => {
      await asker.page.getByRole('button', { name: t('rate'), exact: true }).click()
      await settled(asker.page)
      await expectNoFaults(asker.page)
      await rateInTwoTaps(asker.page, language, 5)
    })

    await test.step('the open scorecard says that a verdict came in', async () => {
      const t = wordsOf(waitingMessages, language)
      const n = before.waiting + 1
      await expect
        .poll(() => head.call<Waits>('GET', `/scorecards/units/${before.unitId}`))
        .toMatchObject({ waiting: n })
      const { needed } = await head.call<Waits>('GET', `/scorecards/units/${before.unitId}`)
      await expect(before.notice).toContainText(t('waits', { n, needed: needed ?? 0 }))
      await expectNoFaults(head.page)
    })
  })
}

type Waits = Pick<Scorecard, 'waiting' | 'needed'>

/** Where one further person would move the figures, that person comes first: the journey is about a verdict that waits. */
async function expectFewToWait(head: Visitor, server: Visitor, other: Visitor, cast: Cast): Promise<void> {
  const unitId = head.session.headedUnits[0]?.id ?? ''
  const { needed } = await head.call<Waits>('GET', `/scorecards/units/${unitId}`)
  if (needed !== 1) return
  const service = await serviceOf(other, cast.service.name.id)
  const { id } = await other.call('POST', '/requests', {
    serviceId: service.id,
    priority: 3,
    answers: cast.answers,
  })
  await serve(server, id)
  await rate(other, id, 4)
}

/** From the navigation to the scorecard of the unit; what it says of verdicts that wait. */
async function openScorecard({ page, session, call }: Visitor, { language, unit }: Cast) {
  const t = wordsOf(waitingMessages, language)
  await page.goto('/')
  const room = measurementRooms.scorecards[language]
  await page.getByRole('navigation').getByRole('link', { name: room }).click()
  await expect(page.getByRole('heading', { level: 1, name: listMessages.title[language] })).toBeVisible()
  // Beside many units only a screenful of them is in the page.
  const find = wordsOf(listMessages, language)('searchUnits')
  await page.getByRole('searchbox', { name: find }).fill(units[unit].name[language])
  await page.getByRole('link', { name: units[unit].name[language] }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: units[unit].name[language] })).toBeVisible()
  const unitId = session.headedUnits[0]?.id ?? ''
  const { waiting, needed } = await call<Waits>('GET', `/scorecards/units/${unitId}`)
  expect(needed, 'one more verdict must not move the figures yet').not.toBe(1)
  await settled(page)
  await expectNoFaults(page)
  const notice = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: t('why') })
  if (needed === null) await expect(notice).toBeHidden()
  else await expect(notice).toContainText(t('waits', { n: waiting, needed }))
  return { notice, unitId, waiting }
}

async function openQueue({ page }: Visitor, { language }: Cast, what: string): Promise<void> {
  const t = wordsOf(queueMessages, language)
  await page.goto('/')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: roomMessages.queue[language], exact: true })
    .click()
  await expect(page).toHaveURL(/\/queue\/[0-9a-f-]+/)
  await settled(page)
  await expectNoFaults(page)
  await page.getByRole('searchbox', { name: t('search') }).fill(what)
  await expect(page.getByText(t('empty.found'))).toBeVisible()
}

/** Finds the service, reads its promise, asks; the number it was given. */
async function ask(
  { page }: Visitor,
  { language, service, word, fill }: Cast,
  what: string,
): Promise<string> {
  const t = wordsOf(catalogueMessages, language)
  const name = service.name[language]
  await page.goto('/')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: roomMessages.ask[language], exact: true })
    .click()
  await page.getByRole('searchbox', { name: t('search') }).fill(word)
  await page
    .getByRole('table', { name: t('list') })
    .getByRole('link', { name })
    .click()
  await expect(page.getByRole('heading', { level: 2, name: t('card.title') })).toBeVisible()
  await expect(
    page.getByRole('row').filter({ hasText: standingMessages['priority.3'][language] }),
  ).toBeVisible()
  await expect(page.getByText(service.doneWell[language])).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: t('service.ask'), exact: true })
    .click()
  await expect(
    page.getByRole('heading', { level: 1, name: wordsOf(askMessages, language)('title', { service: name }) }),
  ).toBeVisible()
  await fill(page, what)
  await expectNoFaults(page)
  await page.getByRole('button', { name: askMessages.submit[language] }).click()
  await expect(page.getByRole('heading', { level: 1, name: what })).toBeVisible()
  const told = await page.getByText(wordsOf(askMessages, language)('sent', { number: '' }).trim()).innerText()
  await settled(page)
  await expectNoFaults(page)
  return /[A-Z]+-\d{4}-\d{6}/.exec(told)?.[0] ?? ''
}

/** An act that asks for words first. */
async function act(page: Page, name: string, label: string, words: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: label }).fill(words)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toBeHidden()
}
