import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startMessages } from '../src/organisation/ui/start-messages.ts'
import { sessionMessages } from '../src/platform/ui/session/session-messages.ts'
import { expect, test } from './support/bank.ts'
import { looksFine } from './support/looks-fine.ts'
import { unique } from './support/requests.ts'
import { besideServer, dataFolderOfServer } from './support/started-server.ts'
import { wordsOf } from './support/words.ts'

const t = wordsOf(startMessages, 'id')
const session = wordsOf(sessionMessages, 'id')

test('the administrator of a new organisation is told what comes first', async ({ outside }) => {
  test.slow()
  const name = unique('Bank Baru')
  const founder = ['--admin-name', 'Bu Awal', '--admin-email', `${name.replaceAll(/\W/g, '')}@baru.example`]
  const words = ['create', '--name', name, '--zone', 'Asia/Jakarta', ...founder, '--language', 'id', '--json']
  const command = ['scripts/etalase.mjs', 'organisation', ...words]
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: besideServer(dataFolderOfServer()),
  })
  const { invitation } = JSON.parse(stdout) as { invitation: string }
  const page = await outside({ tolerated: [401] })
  const { pathname, search } = new URL(invitation)
  await page.goto(`${pathname}${search}`)
  await page.getByLabel(session('signIn.password'), { exact: true }).fill('kata sandi yang panjang')
  await page.getByRole('button', { name: session('invitation.act') }).click()

  const steps = page.getByRole('list', { name: t('title') })
  await expect(steps.getByText(t('open'))).toHaveCount(3)
  await looksFine(page, 'new-organisation')
  await steps.getByRole('link', { name: t('jobs') }).click()
  await expect(page).toHaveURL(/\/jobs$/)
  const made = await page.context().request.post('/api/v1/jobs', {
    data: {
      title: { id: 'Teller', en: 'Teller' },
      description: { id: '', en: '' },
      duties: { id: '', en: '' },
    },
  })
  expect(made.ok(), await made.text()).toBe(true)
  await page.goto('/')
  await expect(steps.getByText(t('done'))).toHaveCount(1)
})
