/** Words of Payload that read better our way, and those of the Lexical editor, which has no Indonesian of its own. */
export const houseTranslations = {
  id: {
    house: {
      more: 'Tindakan lain',
      bold: 'Tebal',
      italic: 'Miring',
      link: 'Tautan',
      edit: 'Sunting',
      remove: 'Lepaskan',
      move: 'Pindahkan urutan',
      clear: 'Kosongkan tanggal',
    },
    general: {
      noLabel: 'Belum ada',
      edit: 'Sunting',
      editLabel: 'Sunting {{label}}',
      noResultsDescription: 'Belum ada isinya, atau tidak ada yang cocok dengan filter di atas.',
    },
    error: {
      documentNotFound:
        'Yang dituju tautan itu tidak ada, atau tidak terbuka bagi jabatan Anda. Di bawah ini yang dapat Anda buka.',
    },
    version: {
      preview: 'Pratinjau publik',
    },
    lexical: {
      general: {
        placeholder: "Mulai menulis, atau ketik '/' untuk perintah …",
        slashMenuBasicGroupLabel: 'Dasar',
        slashMenuListGroupLabel: 'Daftar',
        toolbarItemsActive: '{{count}} aktif',
      },
      heading: { label: 'Judul {{headingLevel}}' },
      align: {
        alignCenterLabel: 'Rata tengah',
        alignJustifyLabel: 'Rata kiri-kanan',
        alignLeftLabel: 'Rata kiri',
        alignRightLabel: 'Rata kanan',
      },
      blockquote: { label: 'Kutipan' },
      paragraph: { label: 'Paragraf', label2: 'Teks biasa' },
      relationship: { label: 'Relasi' },
      upload: { label: 'Materi' },
      link: { label: 'Tautan', loadingWithEllipsis: 'Memuat …' },
      checklist: { label: 'Daftar centang' },
      orderedList: { label: 'Daftar bernomor' },
      unorderedList: { label: 'Daftar butir' },
      horizontalRule: { label: 'Garis pemisah' },
      indent: { decreaseLabel: 'Kurangi inden', increaseLabel: 'Tambah inden' },
    },
  },
  en: {
    house: {
      more: 'More actions',
      bold: 'Bold',
      italic: 'Italic',
      link: 'Link',
      edit: 'Edit',
      remove: 'Remove',
      move: 'Change the order',
      clear: 'Clear the date',
    },
    general: {
      noLabel: 'None yet',
      edit: 'Edit',
      editLabel: 'Edit {{label}}',
      noResultsDescription: 'There is nothing yet, or nothing fits the filter above.',
    },
    error: {
      documentNotFound:
        'What that link leads to does not exist or is not open to your posts. Below is what you can open.',
    },
    version: {
      preview: 'Public preview',
    },
  },
}
