import { intakeUiMessages } from '../src/intake/ui/intake-messages.ts'
import { runMessages } from '../src/intake/ui/run/run-messages.ts'
import { kindsMessages } from '../src/readiness/ui/kinds/kinds-messages.ts'
import { onetMessages } from '../src/readiness/ui/onet-messages.ts'
import { onetRunTexts } from '../src/readiness/onet-import/texts.ts'
import { expect, test, type Visitor } from './support/bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './support/checks.ts'
import { picture } from './support/pictures.ts'
import { say, wordsOf } from './support/words.ts'

const run = wordsOf(runMessages, 'id')
const kinds = wordsOf(kindsMessages, 'id')
const onet = wordsOf(onetMessages, 'id')

const header =
  'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant'
const table = (level: string) =>
  [
    header,
    '43-3071.00\t2.A.1.b\tActive Listening\tIM\t3.8\tN\t',
    `43-3071.00\t2.A.1.b\tActive Listening\tLV\t${level}\tN\tN`,
    '43-3071.00\t2.B.3.e\tProgramming\tLV\t1\tN\tY',
  ].join('\n')
const anchors = [
  'Element ID\tElement Name\tScale ID\tAnchor Value\tAnchor Description',
  "2.A.1.b\tActive Listening\tLV\t2\tTake a customer's order",
].join('\n')

async function send({ page }: Visitor, file: 'skills' | 'anchors', content: string): Promise<void> {
  const label = say(onetRunTexts[`file.${file}`] ?? { id: '', en: '' }, 'id')
  const name = `${file}.txt`
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('group', { name: label }).getByRole('button').last().click()
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  await expect(page.getByText(new RegExp(`^${name} · `))).toBeVisible()
}

test('an administrator brings skills of O*NET in, mends a bad cell, and reads what levels mean', async ({
  enter,
}) => {
  const visitor = await enter('yusuf')
  const { page } = visitor
  const checked = page.getByText(say(intakeUiMessages['state.checked'], 'id'))
  await page.goto('/readiness/kinds')
  await page.getByRole('button', { name: kinds('onet') }).click()
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('textbox', { name: onet('occupation') })).toBeVisible()
  await send(visitor, 'skills', table('banyak'))
  await send(visitor, 'anchors', anchors)
  await page.getByRole('button', { name: run('check'), exact: true }).click()
  await expect(checked).toBeVisible()
  const problems = page.getByRole('table', { name: run('grade.problem') })
  await expect(problems.getByRole('row', { name: /3 Data Value banyak/ })).toBeVisible()
  await expect(page.getByRole('button', { name: run('write') })).toHaveCount(0)
  await settled(page)
  await picture(page, 'onet-import-problems')
  await expectNoFaults(page)

  await send(visitor, 'skills', table('2.9'))
  await page.getByRole('button', { name: run('check'), exact: true }).click()
  await expect(checked).toBeVisible()
  await expect(page.getByRole('table', { name: run('grade.change') })).toContainText('Menyimak')
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  await picture(page, 'onet-import-phone')
  expect(await pixelsBeyond(page)).toBe(0)
  await expectNoFaults(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: run('write') }).click()
  await expect(page.getByText(say(intakeUiMessages['state.done'], 'id'))).toBeVisible()

  await page.goto('/readiness/kinds')
  const abilities = page.getByRole('list', { name: kinds('abilities.title') })
  await abilities.getByText(kinds('levels.see', { name: 'Menyimak' })).click()
  await expect(abilities.getByText('Menerima pesanan pelanggan')).toBeVisible()
  await settled(page)
  await picture(page, 'onet-abilities')
  await expectNoFaults(page)
  const { page: asReader } = await enter('sari')
  await asReader.goto('/readiness/kinds')
  await asReader.getByRole('link', { name: 'Menyimak', exact: true }).click()
  await expect(asReader.getByText("Take a customer's order")).toBeVisible()
  await expect(asReader.getByText('Menerima pesanan pelanggan')).toBeVisible()
  await settled(asReader)
  await expectNoFaults(asReader)
})
