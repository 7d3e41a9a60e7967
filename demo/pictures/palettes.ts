import type { Palette } from './draw'

/** Times of day and materials; one picture in two palettes reads as two places. */
export const palettes: readonly Palette[] = [
  {
    ink: '#14263d', deep: '#1f3f63', mid: '#47739a', soft: '#a5c0d2', paper: '#f6f1e6', accent: '#e2a336', warm: '#c6553d',
    wall: ['#e4ebee', '#c5d4dc'], floor: ['#b79f80', '#8f795e'], sky: ['#79b3d1', '#f5deb3'], leaf: '#4b7d5c',
  },
  {
    ink: '#17332f', deep: '#23524a', mid: '#4f8a78', soft: '#b0cfbf', paper: '#f7f3e5', accent: '#d9913a', warm: '#b9503f',
    wall: ['#edf1e4', '#cbdacb'], floor: ['#c2a780', '#97805e'], sky: ['#8fcbd1', '#eef5e1'], leaf: '#3d7550',
  },
  {
    ink: '#2b2040', deep: '#4a3565', mid: '#83659c', soft: '#c9b5d1', paper: '#faf1e8', accent: '#ea9150', warm: '#d15c5c',
    wall: ['#f2e7e6', '#d9c6d0'], floor: ['#b3938a', '#876b68'], sky: ['#8d6a9f', '#ffc48a'], leaf: '#5b7563',
  },
  {
    ink: '#3a211c', deep: '#68382c', mid: '#a4664c', soft: '#dcbfa6', paper: '#fbf4e6', accent: '#d9a441', warm: '#a63f34',
    wall: ['#f4eadb', '#e0cdb3'], floor: ['#9d8b78', '#756553'], sky: ['#9fc5c9', '#fbe6bf'], leaf: '#6b7f45',
  },
  {
    ink: '#10303a', deep: '#17505d', mid: '#3f8794', soft: '#a3cdd1', paper: '#f4f3ea', accent: '#f0b64c', warm: '#d2694a',
    wall: ['#e1eeee', '#bdd5d7'], floor: ['#a6a08f', '#7d7969'], sky: ['#5fa6bd', '#d9ecdf'], leaf: '#4a8270',
  },
]
