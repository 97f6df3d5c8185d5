import type { CompiledConfiguration, WindowConfiguration } from '../compiler/configuration';

/** The window of a page: what `app.json` says, overridden by the page's own, with the theme's variables filled in. */
export function windowOf(
  configuration: CompiledConfiguration,
  path: string,
  theme: 'light' | 'dark',
): Required<WindowConfiguration> {
  const isDark = theme === 'dark' && configuration.app.darkmode === true;
  const asked = { ...configuration.app.window, ...configuration.components[path] };
  const variables = configuration.theme[theme];
  const filled = Object.entries(asked).map(([name, value]) => {
    return [name, typeof value === 'string' && value.startsWith('@') ? variables[value.slice(1)] : value] as const;
  });
  return {
    navigationBarTitleText: '',
    navigationBarBackgroundColor: isDark ? '#191919' : '#ffffff',
    navigationBarTextStyle: isDark ? 'white' : 'black',
    navigationStyle: 'default',
    backgroundColor: isDark ? '#111111' : '#ffffff',
    backgroundTextStyle: isDark ? 'light' : 'dark',
    enablePullDownRefresh: false,
    disableScroll: false,
    ...Object.fromEntries(filled.filter(([, value]) => value !== undefined)),
  };
}
