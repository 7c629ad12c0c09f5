import { describe, expect, it } from 'vitest'
import { faultOf, guardedLookup, reachOf, RefusedAddress, type AddressFault } from './addresses.ts'

const outside = reachOf([])
const withInner = reachOf(['10.20.0.0/16', '127.0.0.1', 'fd00:1::/32'])

describe('the reach of webhooks', () => {
  it.each([
    ['127.0.0.1', 'this machine'],
    ['127.8.8.8', 'this machine'],
    ['0.0.0.0', 'this machine'],
    ['10.1.2.3', 'a private network'],
    ['172.16.0.1', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['100.100.100.200', 'shared by carriers, and a cloud’s secrets'],
    ['169.254.169.254', 'a cloud’s secrets'],
    ['168.63.129.16', 'a cloud’s host'],
    ['192.0.0.192', 'a cloud’s secrets'],
    ['198.18.0.1', 'for measuring'],
    ['224.0.0.1', 'many at once'],
    ['255.255.255.255', 'everybody'],
    ['::1', 'this machine'],
    ['::', 'this machine'],
    ['fe80::1', 'this link'],
    ['fe80::1%eth0', 'this link'],
    ['fd00:ec2::254', 'a cloud’s secrets'],
    ['::ffff:127.0.0.1', 'IPv4 in disguise'],
    ['::ffff:a9fe:a9fe', 'IPv4 in disguise'],
    ['64:ff9b::a9fe:a9fe', 'IPv4 in disguise'],
    ['2002:7f00:1::', 'IPv4 in disguise'],
    ['2001:0:7f00:1::', 'IPv4 in disguise'],
    ['::7f00:1', 'IPv4 in disguise'],
    ['::10.0.0.1', 'IPv4 in disguise'],
    ['200:1234::1', 'given to nobody, where private networks overlay'],
    ['4000::1', 'given to nobody'],
    ['not an address', 'nothing'],
  ])('leaves out %s: %s', (address) => {
    expect(outside.allows(address)).toBe(false)
  })

  it('is the public internet', () => {
    for (const address of ['93.184.216.34', '1.1.1.1', '2606:2800:220:1::1', '::ffff:1.1.1.1'])
      expect(outside.allows(address), address).toBe(true)
  })

  it('takes in what the configuration opens, and nothing beside it', () => {
    for (const address of ['10.20.3.4', '127.0.0.1', '::ffff:10.20.0.1', 'fd00:1::5'])
      expect(withInner.allows(address), address).toBe(true)
    for (const address of ['10.21.0.1', '127.0.0.2', '169.254.169.254', 'fd00:2::1'])
      expect(withInner.allows(address), address).toBe(false)
  })
})

describe('the address of a webhook', () => {
  it.each<[string, AddressFault | undefined]>([
    ['https://terima.example/etalase', undefined],
    ['https://terima.example:8443/', undefined],
    ['https://[2606:2800:220:1::1]/', undefined],
    ['http://terima.example/', 'not_https'],
    ['ftp://terima.example/', 'not_https'],
    ['javascript:alert(1)', 'not_https'],
    ['terima.example', 'unreadable'],
    ['https://', 'unreadable'],
    ['https://nama:sandi@terima.example/', 'credentials'],
    ['https://terima.example/#bagian', 'credentials'],
    ['https://terima.example:22/', 'port'],
    ['https://terima.example:5432/', 'port'],
    ['https://10.20.0.1:9000/', 'refused'],
    ['https://169.254.169.254/latest/meta-data', 'refused'],
    ['https://2130706433/', 'refused'],
    ['https://0x7f.1/', 'refused'],
    ['https://[::ffff:127.0.0.1]/', 'refused'],
    ['https://[::127.0.0.1]/', 'refused'],
    ['http://127.0.0.1:9000/', 'not_https'],
  ])('%s has the fault %s', (address, fault) => {
    expect(faultOf(address, outside)).toBe(fault)
  })

  it('may be an inner machine at any port, and by http this machine alone', () => {
    expect(faultOf('https://10.20.0.1:9000/', withInner)).toBeUndefined()
    expect(faultOf('http://127.0.0.1:9000/', withInner)).toBeUndefined()
    expect(faultOf('http://10.20.0.1:9000/', withInner)).toBe('not_https')
    expect(faultOf('http://localhost:9000/', withInner)).toBe('not_https')
  })
})

describe('a name that is resolved for a connection', () => {
  const ask = (name: string, reach = outside) =>
    new Promise<unknown>((answer) => {
      guardedLookup(reach)(name, { all: true }, (error, addresses) => answer(error ?? addresses))
    })

  it('is refused where it leads to an address that may not be reached, whatever the name', async () => {
    expect(await ask('localhost')).toBeInstanceOf(RefusedAddress)
  })

  it('leads to what was checked where it may be reached', async () => {
    const found = await ask('localhost', reachOf(['127.0.0.0/8', '::1']))
    expect(JSON.stringify(found)).toMatch(/127\.0\.0\.1|::1/)
  })
})
