import { readFile } from 'node:fs/promises'
import { auditMessages } from '../src/organisation/ui/audit/audit-messages.ts'
import { auditActions } from '../src/organisation/ui/audit/audit-names-messages.ts'
import { roomMessages } from '../src/organisation/ui/room-messages.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, settled } from './support/checks.ts'
import { unique } from './support/requests.ts'
import { say, wordsOf } from './support/words.ts'

const t = wordsOf(auditMessages, 'id')
const room = say(roomMessages.audit, 'id')

test('the auditor finds in the log who did something and why, and takes it along as CSV', async ({
  enter,
}) => {
  const [administrator, auditor] = await Promise.all([enter('yusuf'), enter('laras')])
  const reason = unique('Pindah ke kota lain')
  await leave(administrator, reason)

  const { page } = auditor
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: room }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('title') })).toBeFocused()
  await settled(page)
  await expectNoFaults(page)
  await page.getByRole('combobox', { name: t('action') }).fill(say(auditActions['person.left'], 'id'))
  await page.getByRole('option', { name: say(auditActions['person.left'], 'id'), exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: reason })
  await expect(row).toContainText(administrator.name)
  await expect(page.getByRole('cell', { name: say(auditActions['role.changed'], 'id') })).toHaveCount(0)

  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: t('csv') }).click()
  const file = await (await coming).path()
  const lines = (await readFile(file, 'utf8')).split('\r\n')
  expect(lines.filter((line) => line.includes(reason))).toHaveLength(1)
  expect(lines.slice(1).every((line) => line === '' || line.includes('person.left'))).toBe(true)

  await row.getByRole('link').first().click()
  const entry = page.getByRole('dialog', { name: say(auditActions['person.left'], 'id') })
  await expect(entry).toContainText(reason)
  await settled(page)
  await expectNoFaults(page)
})

test('an employee does not find the log, neither in the navigation nor behind its address', async ({
  enter,
}) => {
  const { page, context } = await enter('warto', { tolerated: [403, 404] })
  await page.goto('/')
  await expect(page.getByRole('navigation').getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('link', { name: room })).toHaveCount(0)
  await page.goto('/audit-log')
  await expect(page.getByText(t('notYours'))).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await expectNoFaults(page)
  for (const path of ['/api/v1/audit-log', '/api/v1/audit-log.csv']) {
    const answer = await context.request.get(path)
    expect([403, 404]).toContain(answer.status())
    expect(await answer.text()).not.toContain('person.left')
  }
})

/** A person comes and goes, for a reason. */
async function leave({ call }: Visitor, reason: string): Promise<void> {
  const { id } = await call('POST', '/people', {
    name: unique('Sebentar'),
    email: null,
    language: 'id',
    zone: null,
  })
  await call('POST', `/people/${id}/leave`, { on: '2026-01-01', reason })
}
