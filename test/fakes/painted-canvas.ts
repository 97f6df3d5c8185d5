/** A canvas on which rectangles become pixels, and words and lines are only counted. */
export class PaintedCanvas {
  width = 0;
  height = 0;
  readonly words: string[] = [];
  lines = 0;
  rectangles = 0;
  cleared = 0;
  private grey = new Uint8ClampedArray();

  getContext(): WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D {
    // A canvas is cleared with every new size, and a size is set before its context is asked for.
    this.grey = new Uint8ClampedArray(this.width * this.height).fill(128);
    const nothing = () => undefined;
    const context = {
      fillStyle: '',
      fillRect: (x: number, y: number, width: number, height: number) =>
        this.paint({ x, y, width, height }, Number.parseInt(context.fillStyle.slice(1, 3), 16)),
      clearRect: () => void this.cleared++,
      fillText: (words: string) => void this.words.push(words),
      stroke: () => void this.lines++,
      ...{ save: nothing, restore: nothing, clip: nothing, rect: nothing, translate: nothing, rotate: nothing },
      ...{ beginPath: nothing, moveTo: nothing, lineTo: nothing },
    };
    return context as never;
  }

  /** As a scanner sees it. */
  picture(): { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray } {
    const data = new Uint8ClampedArray(this.grey.length * 4).fill(255);
    this.grey.forEach((value, at) => {
      data.fill(value, at * 4, at * 4 + 3);
    });
    return { width: this.width, height: this.height, data };
  }

  private paint(
    {
      x,
      y,
      width,
      height,
    }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    grey: number,
  ): void {
    this.rectangles++;
    for (let row = y; row < y + height; row++) {
      this.grey.fill(grey, row * this.width + x, row * this.width + x + width);
    }
  }
}
