import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  asToken,
  badge,
  expectRani,
  fileOf,
  issuerOfBadges,
  makeBadgeKey,
  statusList,
  withProof,
} from '../../../test/badges.ts'
import { openBadgeMessages } from '../ui/badges/badge-status-messages.ts'
import {
  readKept,
  readLists,
  statusOfKept,
  verifyBadge,
  verifyStatusList,
  type BadgeExpectation,
  type StatusListFile,
} from './verify.ts'

const key = makeBadgeKey()
const stranger = makeBadgeKey()

const entry = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '94567',
  statusListCredential: 'https://lsp-contoh.example/status/3',
}

async function told(
  credentialStatus: unknown,
  lists: readonly (Uint8Array | StatusListFile)[] = [],
  changes: Partial<BadgeExpectation> = {},
) {
  const file = fileOf(await withProof(badge({ credentialStatus }), key))
  const verdict = await verifyBadge(file, expectRani([key], { statusLists: lists.map(asList), ...changes }))
  return verdict.ok ? verdict.credential.status : verdict.code
}

function asList(list: Uint8Array | StatusListFile): StatusListFile {
  return list instanceof Uint8Array ? { content: list } : list
}

async function listFile(...what: Parameters<typeof statusList>): Promise<Buffer> {
  return fileOf(await withProof(statusList(...what), key))
}

describe('revocation', () => {
  it('is told as none where the badge names no list, and as unknown where the list is not at hand', async () => {
    expect(await told(undefined, [await listFile([94_567])])).toEqual({ state: 'none' })
    expect(await told(entry)).toEqual({ state: 'status_unknown', why: 'not_at_hand' })
    const elsewhere = await listFile([94_567], { id: 'https://lsp-contoh.example/status/4' })
    expect(await told(entry, [elsewhere])).toEqual({ state: 'status_unknown', why: 'not_at_hand' })
  })

  it('is looked up again at the places alone that were asked for, of which nothing else is kept', async () => {
    const kept = readKept(fileOf(await withProof(badge({ credentialStatus: entry }), key)))
    const setting = expectRani([key])
    const lists = await readLists(
      [{ content: await listFile([94_567, 3]) }],
      { issuer: issuerOfBadges, places: kept.places },
      setting,
    )
    expect([...(lists.get(entry.statusListCredential)?.bits ?? [])]).toEqual([[94_567, true]])
    expect(statusOfKept(kept, lists)).toBe('revoked')
    expect(statusOfKept(readKept(Buffer.from('rusak')), lists)).toEqual({
      state: 'status_unknown',
      why: 'not_supported',
    })
  })

  it('is looked up in lists that the badge names, and no other is read', async () => {
    const content = await listFile([94_567])
    const unread: StatusListFile = {
      address: 'https://lsp-contoh.example/status/4',
      get content(): Uint8Array {
        throw new Error('A list that the badge does not name was read')
      },
    }
    const { statusListCredential: address } = entry
    expect(await told(entry, [unread, { address, content }])).toBe('revoked')
    expect(await told(entry, [unread])).toEqual({ state: 'status_unknown', why: 'not_at_hand' })
  })

  it('is read off exactly the place of the badge', async () => {
    expect(await told(entry, [await listFile([94_567])])).toBe('revoked')
    expect(await told(entry, [await listFile([94_566, 94_568])])).toEqual({ state: 'good' })
    for (const [place, set] of [
      ['0', [0]],
      [7, [7]],
      ['8', [8]],
      ['131071', [131_071]],
    ] as const)
      expect(await told({ ...entry, statusListIndex: place }, [await listFile(set)])).toBe('revoked')
  })

  it('is read from a list as a token, too', async () => {
    expect(await told(entry, [fileOf(await asToken(statusList([94_567]), key))])).toBe('revoked')
  })

  it('counts where one list of several has it, whatever the others say', async () => {
    const other = { ...entry, statusListCredential: 'https://lsp-contoh.example/status/9' }
    expect(await told([other, entry], [await listFile([94_567])])).toBe('revoked')
    expect(await told([other, entry], [await listFile([])])).toEqual({
      state: 'status_unknown',
      why: 'not_at_hand',
    })
  })

  it('is apart from suspension and from lists that only inform', async () => {
    const suspended = { ...entry, statusPurpose: 'suspension' }
    const list = { credentialSubject: { statusPurpose: 'suspension' } }
    expect(await told(suspended, [await listFile([94_567], list)])).toBe('suspended')
    expect(await told(suspended, [await listFile([94_567])])).toEqual({
      state: 'status_unknown',
      why: 'list_invalid',
    })
    const both = { credentialSubject: { statusPurpose: ['revocation', 'suspension'] } }
    expect(await told(entry, [await listFile([94_567], both)])).toBe('revoked')
    expect(await told({ ...entry, statusPurpose: 'message' }, [await listFile([94_567])])).toEqual({
      state: 'none',
    })
  })
})

describe('a list is not believed', () => {
  const unknown = { state: 'status_unknown', why: 'not_at_hand' }
  const invalid = { state: 'status_unknown', why: 'list_invalid' }

  it('where somebody else has made it, or it was changed', async () => {
    const foreign = fileOf(await withProof(statusList([94_567]), stranger))
    expect(await told(entry, [foreign])).toEqual(unknown)
    const signed = await withProof(statusList([94_567]), key)
    const { credentialSubject } = statusList([])
    expect(await told(entry, [fileOf({ ...signed, credentialSubject: credentialSubject ?? null })])).toEqual(
      unknown,
    )
  })

  it('where it is of another issuer, though a trusted one', async () => {
    const issuer = 'https://lain.example'
    const issuers = [
      { id: issuerOfBadges, keys: [{ publicKey: key.multikey }] },
      { id: issuer, keys: [{ publicKey: stranger.multikey }] },
    ]
    const proof = { verificationMethod: `${issuer}#${stranger.multikey}` }
    const file = fileOf(await withProof(statusList([], { issuer }), stranger, proof))
    expect(await told(entry, [file], { issuers })).toEqual(unknown)
  })

  it('where it has not yet begun, is too short, or for another place', async () => {
    const faults = [
      { validFrom: '2026-11-30T00:00:00Z' },
      { credentialSubject: { encodedList: `u${gzipSync(Buffer.alloc(100)).toString('base64url')}` } },
      { credentialSubject: { encodedList: 'u!!' } },
      { credentialSubject: { encodedList: 'uAAAA' } },
    ]
    for (const fault of faults) expect(await told(entry, [await listFile([94_567], fault)])).toEqual(invalid)
    expect(await told({ ...entry, statusListIndex: '131072' }, [await listFile([])])).toEqual(invalid)
  })

  it('where it unpacks without end', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64url')
    const file = await listFile([], { credentialSubject: { encodedList: `u${bomb}` } })
    expect(await told(entry, [file])).toEqual(invalid)
  })

  it('where it is no list at all', async () => {
    const files = [fileOf('bukan daftar'), Buffer.alloc(0), fileOf(await withProof(badge(), key))]
    expect(await told(entry, files)).toEqual(unknown)
  })
})

describe('a list that is out of date', () => {
  const over = { validUntil: '2026-11-28T00:00:00Z' }
  const stale = { state: 'status_unknown', why: 'list_stale' }

  it('does not say that a badge was not revoked, and is right about those that it has', async () => {
    expect(await told(entry, [await listFile([], over)])).toEqual(stale)
    expect(await told(entry, [await listFile([94_567], over)])).toBe('revoked')
  })

  it('says nothing of a suspension, which may be over', async () => {
    const list = { ...over, credentialSubject: { statusPurpose: 'suspension' } }
    expect(await told({ ...entry, statusPurpose: 'suspension' }, [await listFile([94_567], list)])).toEqual(
      stale,
    )
  })

  it('is so by its own end or by when it is no longer believed, whichever comes first', async () => {
    const at = (text: string) => Temporal.Instant.from(text)
    const content = await listFile([], { validUntil: '2026-12-31T00:00:00Z' })
    const until = async (heldUntil: string) => told(entry, [{ content, heldUntil: at(heldUntil) }])
    expect(await until('2026-11-28T00:00:00Z')).toEqual(stale)
    expect(await until('2026-12-15T00:00:00Z')).toEqual({ state: 'good', until: at('2026-12-15T00:00:00Z') })
    expect(await until('2027-02-01T00:00:00Z')).toEqual({ state: 'good', until: at('2026-12-31T00:00:00Z') })
  })
})

describe('a list by itself', () => {
  const verdict = async (file: Buffer) => {
    const told = await verifyStatusList(file, expectRani([key]))
    return told.ok ? told.list : told.code
  }

  it('tells whose it is, what badges call it, what it is for and from when on', async () => {
    const validFrom = Temporal.Instant.from('2026-11-01T00:00:00Z')
    expect(await verdict(await listFile([7]))).toEqual({
      issuer: issuerOfBadges,
      address: 'https://lsp-contoh.example/status/3',
      purposes: ['revocation'],
      validity: { from: validFrom, until: undefined },
    })
  })

  it('is refused where it is none, somebody else’s, over, changed, empty, or for another purpose', async () => {
    const signed = await withProof(statusList([]), key)
    const faults: readonly (readonly [Buffer, string])[] = [
      [fileOf('bukan daftar'), 'not_a_badge'],
      [fileOf(await withProof(badge(), key)), 'wrong_type'],
      [fileOf(await withProof(statusList([]), stranger)), 'untrusted_key'],
      [fileOf({ ...signed, validFrom: '2026-11-02T00:00:00Z' }), 'broken_proof'],
      [await listFile([], { issuer: 'https://lain.example' }), 'unknown_issuer'],
      [await listFile([], { validUntil: '2026-11-28T00:00:00Z' }), 'expired'],
      [await listFile([], { validFrom: '2026-11-30T00:00:00Z' }), 'not_yet_valid'],
      [await listFile([], { credentialSubject: { encodedList: 'uAAAA' } }), 'unreadable'],
      [await listFile([], { credentialSubject: { statusPurpose: 'message' } }), 'wrong_type'],
    ]
    for (const [file, code] of faults) expect(await verdict(file)).toBe(code)
  })
})

describe('a status that cannot be looked up offline', () => {
  it('is told and refuses nothing', async () => {
    const kinds = [
      { id: 'https://lsp-contoh.example/cabut', type: '1EdTechRevocationList' },
      { ...entry, statusListIndex: '-1' },
      { ...entry, statusListIndex: '1e3' },
      { ...entry, statusSize: 2 },
    ]
    const context = [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ]
    for (const credentialStatus of kinds) {
      const document = badge({ '@context': context, credentialStatus })
      const file = fileOf(await asToken(document, key))
      expect(await verifyBadge(file, expectRani([key]))).toMatchObject({
        ok: true,
        credential: { status: { state: 'status_unknown', why: 'not_supported' } },
      })
    }
  })
})

describe('what is known of a revocation', () => {
  it('has words for every state and every doubt', async () => {
    const states = [
      await told(undefined),
      await told(entry),
      await told(entry, [await listFile([])]),
      await told({ ...entry, statusSize: 2 }),
      await told(entry, [await listFile([], { validUntil: '2026-11-28T00:00:00Z' })]),
      await told({ ...entry, statusListIndex: '999999' }, [await listFile([])]),
    ]
    const words = states.flatMap((status) => (typeof status === 'string' ? [] : Object.values(status)))
    expect(
      [...new Set([...words, 'revoked', 'suspended'])].map((word) => `status.${word}`).toSorted(),
    ).toEqual(Object.keys(openBadgeMessages).toSorted())
  })
})
