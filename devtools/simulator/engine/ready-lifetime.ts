import type { GeneralBehavior, GeneralComponent } from 'glass-easel';
import type { CodeSpace } from 'glass-easel-miniprogram-adapter';

/** The engine leaves `ready` to its host: it comes when what was attached is drawn, inner components first. */
export function readyLifetime(space: CodeSpace): GeneralBehavior {
  let attached: GeneralComponent[] = [];
  const flush = (): void => {
    const due = attached.reverse();
    attached = [];
    for (const component of due) component.triggerLifetime('ready', []);
  };
  return space.getComponentSpace().defineBehavior({
    lifetimes: {
      attached(this: unknown) {
        if (attached.length === 0) setTimeout(flush);
        const caller = this as GeneralComponent & { _$?: GeneralComponent };
        attached.push(caller._$ ?? caller);
      },
    },
  }) as unknown as GeneralBehavior;
}
