/** The part of pngjs that is used here; the library brings no types. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number });
    /** Four bytes a pixel: red, green, blue, opacity. */
    data: Buffer;
    width: number;
    static sync: { write(png: PNG, options?: { colorType?: number }): Buffer; read(file: Buffer): PNG };
  }
}
