import { createHash, createHmac, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto'

const ITERATIONS = 4096

/**
 * What PostgreSQL keeps of a password (RFC 5803), so that the password itself is never in a statement and
 * thus in no log of a database server. For passwords of plain ASCII, which need no normalisation.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256')
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest()
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${sign('Server Key').toString('base64')}`
}

/** The password of the server's role, from the owner's: every server of one database works out the same (RFC 5869). */
export function derivedPassword(ownerPassword: string, database: string): string {
  return Buffer.from(hkdfSync('sha256', ownerPassword, database, 'etalase server role', 32)).toString(
    'base64url',
  )
}
