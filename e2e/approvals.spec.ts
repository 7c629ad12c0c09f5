import { catalogueMessages } from '../src/service/ui/catalogue/catalogue-messages.ts'
import { approvalEditorMessages } from '../src/service/ui/editor/approval-editor-messages.ts'
import { homeMessages } from '../src/service/ui/home-messages.ts'
import { actMessages } from '../src/service/ui/request/act-messages.ts'
import { approvalMessages } from '../src/service/ui/request/approval-messages.ts'
import { timelineMessages } from '../src/service/ui/request/timeline-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { makeDesk } from './support/desk.ts'
import { ask, unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'

const card = wordsOf(approvalMessages, 'id')
const act = wordsOf(actMessages, 'id')
const editor = wordsOf(approvalEditorMessages, 'id')

/** Opens what waits from home and approves it. */
async function approveFromHome({ page }: Visitor, what: string): Promise<void> {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: say(homeMessages['approve.title'], 'id') })).toBeVisible()
  await settled(page)
  await expectNoFaults(page)
  await page.getByRole('main').getByRole('link', { name: what }).first().click()
  await page.getByRole('button', { name: act('approve'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await expectNoFaults(page)
  await dialog.getByRole('button', { name: act('approve'), exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('a request that needs two approvals gets both while one approver is away, and only then reaches the unit', async ({
  enter,
}) => {
  const [administrator, server, asker, head, deputy, owner] = await Promise.all([
    enter('yusuf'),
    enter('nadia'),
    enter('doni'),
    enter('nia'),
    enter('yanti', { phone: true }),
    enter('hesti'),
  ])
  const desk = await makeDesk(administrator, server)
  await head.call('PUT', '/profile/deputy', {
    personId: deputy.session.person.id,
    from: '2020-01-01',
    until: null,
  })

  await server.page.goto(`/services/${desk.service.id}/edit`)
  const add = server.page.getByRole('button', { name: editor('add') })
  await add.focus()
  await server.page.keyboard.press('Enter')
  await server.page.keyboard.press('Enter')
  await server.page
    .getByRole('combobox', { name: editor('by') })
    .nth(1)
    .click()
  await server.page.getByRole('option', { name: editor('by.unit_head') }).click()
  await server.page.getByRole('combobox', { name: editor('unit'), exact: true }).fill('SDM')
  await server.page.getByRole('option', { name: /SDM$/ }).click()
  await expectNoFaults(server.page)
  await server.page.getByRole('main').locator('button[type="submit"]').click()
  await expect(server.page.getByText(say(catalogueMessages['approval.after'], 'id'))).toBeVisible()
  await expectNoFaults(server.page)

  const what = unique('Kursi rapat')
  const { id } = await ask(asker, desk.service.id, what)
  await server.page.goto(`/queue/${desk.unitId}`)
  await settled(server.page)
  await expect(server.page.getByText(what)).toBeHidden()

  await approveFromHome(deputy, what)
  const inPlace = wordsOf(timelineMessages, 'id')('approved.for', { who: 'Anda', person: head.name })
  await expect(deputy.page.getByText(inPlace)).toBeVisible()
  await expect(deputy.page.getByText(`${card('state.approved')} ·`)).toBeVisible()
  await settled(deputy.page)
  await expectNoFaults(deputy.page)
  expect(await pixelsBeyond(deputy.page)).toBe(0)

  await approveFromHome(owner, what)
  await server.page.goto(`/queue/${desk.unitId}`)
  await expect(server.page.getByText(what).first()).toBeVisible()
  await asker.page.goto(`/requests/${id}`)
  await expect(asker.page.getByText(`${card('state.approved')} ·`)).toHaveCount(2)
  await expectNoFaults(asker.page)
})
