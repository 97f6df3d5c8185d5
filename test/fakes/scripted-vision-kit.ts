interface Look {
  readonly frameBuffer: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** A phone's own detector that starts, fails and answers as a test wants, put into the `wx` of a phone. */
export class ScriptedVisionKit {
  /** What goes wrong: the phone has none, refuses to start it, never says whether it did; or it cannot look, or not be ended. */
  fault: 'missing' | 'throws' | 'refused' | 'silent' | 'cannotLook' | 'cannotEnd' | undefined;
  /** Every picture that it was given, as it is now. */
  readonly looks: Look[] = [];
  /** Sessions that run. */
  running = 0;
  private readonly listeners = new Map<string, (anchors: unknown) => void>();
  private tellStarted: ((errno: number | null) => void) | undefined;

  plugIn(): void {
    const { wx } = globalThis as unknown as { readonly wx: object };
    Object.assign(wx, {
      canIUse: (name: string) => name === 'createVKSession' && this.fault !== 'missing',
      createVKSession: () => this.session(),
    });
  }

  /** What WeChat tells of its own accord, whoever listens. */
  tell(event: 'addAnchors' | 'updateAnchors' | 'removeAnchors', anchors?: unknown): void {
    this.listeners.get(event)?.(anchors);
  }

  /** A face, square on a frame of 480 × 640. */
  see(size: number, x = 0.5, y = 0.5): void {
    this.tell('updateAnchors', [anchor(size, x, y)]);
  }

  /** A session that took its time says at last that it runs. */
  started(): void {
    this.tellStarted?.(null);
  }

  private session(): object {
    if (this.fault === 'throws') throw new Error('createVKSession:fail');
    this.running++;
    const detectFace = (option: Look) => void this.looks.push(option);
    return {
      on: (event: string, listener: (anchors: unknown) => void) => this.listeners.set(event, listener),
      start: (tell: (errno: number | null) => void) => this.start(tell),
      destroy: () => {
        this.running--;
        if (this.fault === 'cannotEnd') throw new Error('destroy:fail');
      },
      ...(this.fault === 'cannotLook' ? {} : { detectFace }),
    };
  }

  private start(tell: (errno: number | null) => void): void {
    this.tellStarted = tell;
    if (this.fault === 'refused') tell(2_003_000);
    else if (this.fault !== 'silent') tell(null);
  }
}

/** A face as WeChat gives it, square on a frame of 480 × 640, by its centre. */
export function anchor(size: number, x = 0.5, y = 0.5): object {
  const height = size * 0.75;
  return { type: 3, origin: { x: x - size / 2, y: y - height / 2 }, size: { width: size, height } };
}
