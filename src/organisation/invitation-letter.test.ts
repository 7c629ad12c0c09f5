import { expect, it } from 'vitest'
import { invitationLetter } from './invitation-letter.ts'

it.each([
  ['id', '14 Desember 2026'],
  ['en', '14 December 2026'],
] as const)('an invitation in %s says its last day as screens do', (language, day) => {
  const letter = invitationLetter(
    { name: 'Ani', email: 'ani@bank.example', language, zone: null },
    {
      organisation: { name: 'Bank Anda', zone: 'Asia/Jakarta' },
      inviter: 'Budi',
      expiresAt: new Date('2026-12-14T03:00:00Z'),
      link: 'http://127.0.0.1:4100/invitation?token=x',
    },
  )
  expect(letter.lines.join(' ')).toContain(day)
})
