/** What `app.json` says, as far as the simulator follows it. */
export interface AppConfiguration {
  readonly pages: readonly string[];
  readonly subPackages?: readonly SubPackage[];
  readonly subpackages?: readonly SubPackage[];
  readonly window?: WindowConfiguration;
  readonly tabBar?: TabBarConfiguration;
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly darkmode?: boolean;
  readonly themeLocation?: string;
  readonly entryPagePath?: string;
  readonly __usePrivacyCheck__?: boolean;
}

export interface SubPackage {
  readonly root: string;
  readonly pages: readonly string[];
}

/** The `window` of `app.json`, and what a page's own JSON overrides of it. */
export interface WindowConfiguration {
  readonly navigationBarTitleText?: string;
  readonly navigationBarBackgroundColor?: string;
  readonly navigationBarTextStyle?: 'black' | 'white';
  readonly navigationStyle?: 'default' | 'custom';
  readonly backgroundColor?: string;
  readonly backgroundTextStyle?: 'dark' | 'light';
  readonly enablePullDownRefresh?: boolean;
  readonly disableScroll?: boolean;
}

export interface TabBarConfiguration {
  readonly color?: string;
  readonly selectedColor?: string;
  readonly backgroundColor?: string;
  readonly borderStyle?: 'black' | 'white';
  readonly list: readonly { readonly pagePath: string; readonly text: string; readonly iconPath?: string }[];
}

/** How far styles reach, as WeChat names it. */
export type StyleIsolation =
  | 'isolated'
  | 'apply-shared'
  | 'shared'
  | 'page-isolated'
  | 'page-apply-shared'
  | 'page-shared';

/** The JSON of a page or a component. */
export interface ComponentConfiguration extends WindowConfiguration {
  readonly component?: boolean;
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly componentGenerics?: Readonly<Record<string, true | { readonly default?: string }>>;
  readonly componentPlaceholder?: Readonly<Record<string, string>>;
  readonly styleIsolation?: StyleIsolation;
  readonly addGlobalClass?: boolean;
}

/** What the running mini-program is told of itself; the compiler writes it, the engine reads it. */
export interface CompiledConfiguration {
  readonly app: AppConfiguration;
  /** Every page, main package first, subpackages with their root. */
  readonly pages: readonly string[];
  /** By path from the root without suffix; `usingComponents` resolved to such paths. */
  readonly components: Readonly<Record<string, ComponentConfiguration>>;
  /** Variables of `theme.json`, by theme. */
  readonly theme: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>>;
  /** Under which name the styles of a component stand in the style sheet; none where they are shared. */
  readonly styleScopes: Readonly<Record<string, string>>;
}
