/** WeChat's own components that the simulator has. */
const COMPONENTS =
  'view text image button input textarea scroll-view canvas camera checkbox radio label switch progress block slot navigator page-meta root-portal picker-view';

/** `wx.canIUse`: by the first part of what is asked. What a call does not understand it says when it is made. */
export function canIUse(calls: object): (schema: string) => boolean {
  const components = new Set(COMPONENTS.split(' '));
  return (schema) => {
    const [name = ''] = schema.split('.');
    return name in calls || components.has(name);
  };
}
