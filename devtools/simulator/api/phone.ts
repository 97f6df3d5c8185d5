import type { Device } from '../device/device';
import { openDisk } from './indexed-disk';
import type { PhoneDisk } from './phone-disk';
import { PhoneFiles } from './phone-files';

/** A device that is switched on: what the areas of `wx` and the camera element share. */
export interface Phone {
  readonly device: Device;
  readonly disk: PhoneDisk;
  readonly files: PhoneFiles;
}

const started = new WeakMap<Device, Promise<Phone>>();

/** Switches the device on, once for all who ask. */
export function phoneOf(device: Device): Promise<Phone> {
  const running = started.get(device) ?? openDisk(device.name).then((disk) => makePhone(device, disk));
  started.set(device, running);
  return running;
}

export function makePhone(device: Device, disk: PhoneDisk): Phone {
  return { device, disk, files: new PhoneFiles(disk.files, () => device.now()) };
}
