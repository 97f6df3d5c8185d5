import type { behavior, CodeSpace } from 'glass-easel-miniprogram-adapter';

/** Behaviors that WeChat itself gives, which components name by a string. */
export type BuiltInBehaviors = Readonly<Record<string, behavior.GeneralBehavior>>;

/** https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/builtin-behaviors.html */
export function builtInBehaviors(space: CodeSpace): BuiltInBehaviors {
  const empty = () => space.behavior().register() as behavior.GeneralBehavior;
  const field = space.behavior().property('name', String).property('value', null).register();
  return {
    'wx://form-field': field as unknown as behavior.GeneralBehavior,
    'wx://form-field-group': empty(),
    'wx://form-field-button': empty(),
    // The adapter follows `export` by itself.
    'wx://component-export': empty(),
  };
}
