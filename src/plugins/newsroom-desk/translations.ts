/** Words of the desk, under the key `desk`. */
export const deskTranslations = {
  id: {
    desk: {
      title: 'Meja saya',
      more: 'Masih ada lagi. Buka daftar lengkap',
      rooms: 'Buka',
      untitled: 'Tanpa judul',
    },
  },
  en: {
    desk: {
      title: 'My desk',
      more: 'There is more. Open the whole list',
      rooms: 'Open',
      untitled: 'Untitled',
    },
  },
}
