/** Of shapes and text, as `#rrggbb`. */
export interface PictureColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly fills: Readonly<Record<'t1' | 't2' | 't3' | 't4' | 'land', string>>;
  readonly strokes: Readonly<Record<'axis' | 'hair' | 'tie', string>>;
}

/**
 * The classes of shapes, and their colours in files, which no style sheet reaches: those of the light page
 * (`styles/pictures.css` says the same with the page's own colours). `t1` to `t4` go from the accent to its palest tone.
 */
export const pictureColours: PictureColours = {
  paper: '#fbfaf6',
  ink: '#171b22',
  quiet: '#464b53',
  fills: {
    t1: '#00595d',
    t2: '#5f9697',
    t3: '#92b6b6',
    t4: '#bfd3d1',
    land: '#f3f1eb',
  },
  strokes: {
    axis: '#6d7279',
    hair: '#d0cec7',
    tie: '#a1c0bf',
  },
};
