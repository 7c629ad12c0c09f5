import { test } from './support/bank.ts'
import { addressesFor, giveAllRoles, openAddresses, rooms, walk } from './support/walk.ts'

// Pictures are taken as it is.
test.use({ trace: 'off' })

for (const room of rooms) {
  test(`screens of ${room} in Indonesian, bright on the desk and dark on the phone`, async ({ enter }) => {
    await giveAllRoles(await enter('yusuf'), 'maya')
    const visitor = await enter('maya', { language: 'id', tolerated: [404] })
    const addresses = await addressesFor(visitor)
    await walk(visitor.page, addresses[room], { language: 'id', theme: 'light', who: 'all' })
  })
}

test('screens before signing in, in Indonesian', async ({ outside }) => {
  const page = await outside({ tolerated: [400, 401, 404, 410] })
  await walk(page, openAddresses, { language: 'id', theme: 'light', who: 'nobody' })
})

test('what an employee sees who has nothing to serve', async ({ enter }) => {
  test.slow()
  const { page } = await enter('ujang', { tolerated: [404] })
  const addresses = {
    home: '/',
    requests: '/requests',
    queue: '/queue',
    scorecards: '/scorecards',
    organisation: '/organisation',
    'audit-log': '/audit-log',
    notices: '/notices',
  }
  await walk(page, addresses, { language: 'id', theme: 'dark', who: 'employee' })
})
