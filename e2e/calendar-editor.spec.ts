import { calendarMessages } from '../src/organisation/ui/calendar/calendar-messages.ts'
import { editorMessages } from '../src/organisation/ui/calendar/editor-messages.ts'
import type { CalendarView } from '../src/organisation/contract.ts'
import type { RequestView } from '../src/service/contract.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { picture } from './support/pictures.ts'
import { ask, offer, unique } from './support/requests.ts'
import { giveAllRoles } from './support/walk.ts'
import { say, wordsOf, type Language } from './support/words.ts'

const hours = [
  { start: 480, end: 720 },
  { start: 780, end: 1020 },
]
/** Eight hours from Monday to Friday, without public holidays, so that every weekday of any month is worked. */
const week = { '1': hours, '2': hours, '3': hours, '4': hours, '5': hours }

/** A unit with a calendar of its own, and a request that runs by it for longer than the coming month lasts. */
async function runningByOwnCalendar(administrator: Visitor, head: Visitor, asker: Visitor) {
  const desk = await makeDesk(administrator, head)
  const calendar = await administrator.call<CalendarView>('POST', '/calendars', {
    name: unique('Loket Senin–Jumat'),
    zone: 'Asia/Jakarta',
    week,
    holidays: null,
    days: [],
  })
  await administrator.call('PATCH', `/units/${desk.unitId}`, { calendarId: calendar.id })
  const service = await offer(head, desk.unitId, unique('Renovasi'))
  const { id, name, description, doneWell, form, stopsClock } = service
  const promises = [{ priority: 3, responseMinutes: 60, completionMinutes: 60 * 480 }]
  const terms = { name, description, doneWell, form, stopsClock, promises, askerUnitIds: [], reasons: [] }
  await head.call('PUT', `/services/${id}`, terms)
  const request = await ask(asker, service.id, unique('Meja loket'))
  return { calendar, request }
}

/** The second Wednesday of the coming month, which the preview shows first. */
function secondWednesday(): string {
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Jakarta' }).format(new Date())
  const first = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1))
  first.setUTCDate(8 + ((3 - first.getUTCDay() + 7) % 7))
  return first.toISOString().slice(0, 10)
}

/** Adds a day off, looks at what it would do, and saves it. */
async function addDayOff(editor: Visitor, calendar: CalendarView, language: Language) {
  const { page } = editor
  const t = wordsOf(editorMessages, language)
  const looks = `calendar-${language}-${page.viewportSize()?.width ?? 0}`
  await page.goto(`/calendars/${calendar.id}`)
  await page.getByRole('link', { name: say(calendarMessages.change, language), exact: true }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: t('change.title', { name: calendar.name }) }),
  ).toBeVisible()
  const title = page.getByRole('heading', { level: 2, name: t('preview.title') })
  const preview = page.locator('section').filter({ has: title })
  await expect(preview.getByText(t('effects.some', { moved: 0, requests: 1 }))).toBeVisible()
  await settled(page)
  await expectNoFaults(page)

  // A date that is still missing says so, and nothing is counted by halves.
  await page.getByRole('button', { name: t('days.add'), exact: true }).click()
  await expect(preview.getByText(t('preview.incomplete'))).toBeVisible()
  await expectNoFaults(page)
  const off = page.getByRole('group', { name: t('day.untitled') })
  await off.getByRole('textbox', { name: t('note') }).fill('Rapat tahunan')
  await off.getByLabel(t('day'), { exact: true }).fill(secondWednesday())
  await expect(preview.getByText(t('preview.changed', { n: 1 }))).toBeVisible()
  await expect(preview.getByText(t('effects.some', { moved: 1, requests: 1 }))).toBeVisible()
  const special = preview.getByRole('list', { name: say(calendarMessages['month.special'], language) })
  await expect(special).toContainText('Rapat tahunan')
  await settled(page)
  expect(await pixelsBeyond(page)).toBe(0)
  await expectNoFaults(page)
  await preview.scrollIntoViewIfNeeded()
  await picture(page, looks)

  // A month on nothing changes; the request is due later all the same.
  await preview.getByRole('button', { name: say(calendarMessages['month.after'], language) }).click()
  await expect(special).toHaveCount(0)
  await expect(preview.getByText(t('preview.changed', { n: 1 }))).toHaveCount(0)
  await expect(preview.getByText(t('effects.some', { moved: 1, requests: 1 }))).toBeVisible()

  await page.getByRole('button', { name: t('change.act') }).click()
  await expect(page.getByText(t('change.done', { name: calendar.name }))).toBeVisible()
  await page.goto(`/calendars/${calendar.id}?month=${secondWednesday().slice(0, 7)}`)
  await expect(
    page.getByRole('list', { name: say(calendarMessages['month.special'], language) }),
  ).toContainText('Rapat tahunan')
  await settled(page)
  await expectNoFaults(page)
  await picture(page, `${looks}-saved`)
}

test('a day off is added to a calendar: what it does to next month and to requests is seen before it is saved', async ({
  enter,
}) => {
  const [administrator, head, asker] = await Promise.all([enter('yusuf'), enter('eko'), enter('rizky')])
  const { calendar, request } = await runningByOwnCalendar(administrator, head, asker)
  await addDayOff(administrator, calendar, 'id')
  const after = await asker.call<RequestView>('GET', `/requests/${request.id}`)
  expect(String(after.completion.dueAt) > String(request.completion.dueAt)).toBe(true)
})

test('the same in English on a phone, in the dark', async ({ enter }) => {
  const [administrator, head, asker] = await Promise.all([enter('yusuf'), enter('eko'), enter('rizky')])
  await giveAllRoles(administrator, 'arif')
  const editor = await enter('arif', { language: 'en', phone: true, dark: true })
  const { calendar } = await runningByOwnCalendar(administrator, head, asker)
  await addDayOff(editor, calendar, 'en')
})
