/** Words of the desk, under the key `desk`. */
export const deskTranslations = {
  id: {
    desk: {
      title: 'Meja saya',
      more: 'Masih ada lagi. Buka daftar lengkap',
      rooms: 'Buka',
      untitled: 'Tanpa judul',
      nothing: 'Tidak ada pekerjaan yang menunggu jabatan Anda. Yang dapat Anda buka ada di bawah ini.',
    },
  },
  en: {
    desk: {
      title: 'My desk',
      more: 'There is more. Open the whole list',
      rooms: 'Open',
      untitled: 'Untitled',
      nothing: 'No work waits for your post. What you can open is below.',
    },
  },
}
