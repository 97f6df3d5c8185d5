import type { Device } from '../device/device';
import { addressOf } from './address-of';
import { ToastPlace } from './dialogs/toast-place';
import { openDisk } from './indexed-disk';
import { PermissionBook } from './permission-book';
import { PhoneCamera } from './phone-camera';
import type { PhoneDisk } from './phone-disk';
import { PhoneFiles } from './phone-files';
import { PrivacyGate } from './privacy-gate';

/** A device that is switched on: what the areas of `wx` and the camera element share. */
export interface Phone {
  readonly device: Device;
  readonly disk: PhoneDisk;
  readonly files: PhoneFiles;
  readonly privacy: PrivacyGate;
  readonly permissions: PermissionBook;
  readonly camera: PhoneCamera;
  readonly toasts: ToastPlace;
}

const started = new WeakMap<Device, Promise<Phone>>();

/** Switches the device on, once for all who ask. */
export function phoneOf(device: Device): Promise<Phone> {
  const running = started.get(device) ?? openDisk(device.name).then((disk) => makePhone(device, disk));
  started.set(device, running);
  return running;
}

export function makePhone(device: Device, disk: PhoneDisk): Phone {
  const privacy = new PrivacyGate(device, disk.decisions);
  const permissions = new PermissionBook(device, disk.decisions);
  const camera = new PhoneCamera(device, privacy, permissions);
  const files = new PhoneFiles(disk.files, () => device.now());
  const toasts = new ToastPlace(device.overlay, (path) => addressOf(files, path));
  return { device, disk, privacy, permissions, camera, files, toasts };
}
