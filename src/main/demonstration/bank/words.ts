/** Ordinary words of Indonesian, so that nobody is named who could exist. */
const first =
  'Mentari Embun Pelita Cahaya Rimba Samudra Bintang Lembayung Fajar Senja Gerimis Awan Pelangi Ombak Karang Lentera Beringin Cendana Kemuning Cempaka Anggrek Teratai Merpati Elang Camar Kutilang Cendrawasih Rusa Kijang Lumba Penyu Bambu Rotan Padi Jagung Kopi Pala Cengkih Vanili Kelapa Aren Jati Mahoni Meranti Sungai Danau Telaga Bukit Lembah Muara Tanjung Pantai Layar Dayung Jangkar Kompas Peta Jembatan Menara Gapura'.split(
    ' ',
  )
const second =
  'Pagi Sore Jernih Teduh Rindang Teguh Tenang Damai Ceria Lestari Mulia Setia Tulus Lapang Lembut Tegap Sigap Cermat Rapi Hemat Gesit Terang Gemilang Hangat Sejuk Segar Harum Manis Putih Biru Jingga Ungu Kuning Hijau Perak Kencana Permai Asri Elok Ramah Sabar Rukun Guyub Makmur Sentosa Abadi Purnama Sabit Selatan Utara Hilir Hulu Raya Baru'.split(
    ' ',
  )
const places =
  'Melati Kenanga Mawar Seruni Dahlia Kamboja Bougenvil Flamboyan Tanjung Cempaka Anggrek Teratai Wijaya Akasia Cemara Beringin Mahoni Pinus Randu Waru Bakau Kelapa Pandan Serai Kunyit Jahe Kencur Lengkuas Salam Pala Cengkih Kopi'.split(
    ' ',
  )
const placeEndings = [
  '',
  'Raya',
  'Baru',
  'Indah',
  'Permai',
  'Hilir',
  'Hulu',
  'Lor',
  'Kidul',
  'Wetan',
  'Kulon',
]

/** So many names of places, each once. */
export function placeNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const ending = placeEndings[Math.floor(index / places.length) % placeEndings.length] ?? ''
    const round = Math.floor(index / (places.length * placeEndings.length))
    const number = round === 0 ? '' : String(round + 1)
    return [places[index % places.length], ending, number].filter((word) => word !== '').join(' ')
  })
}

/** A name that nobody has yet; `below` draws a whole number below a limit. */
export function newName(taken: Set<string>, below: (limit: number) => number): string {
  const word = (words: readonly string[]) => words[below(words.length)] ?? 'Contoh'
  for (let tries = 0; ; tries += 1) {
    const words = [word(first), word(second), ...(tries > 3 ? [word(second)] : [])]
    const name = words.join(' ')
    if (new Set(words).size < words.length || taken.has(name)) continue
    taken.add(name)
    return name
  }
}
