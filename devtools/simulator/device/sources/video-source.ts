import type { CameraFrame, CameraSource } from '../device';
import { Lens } from './lens';

/** A recording before the camera, over and over; starting it begins it anew. */
export function videoSource(url: string): CameraSource {
  const video = document.createElement('video');
  Object.assign(video, { src: url, loop: true, muted: true, playsInline: true });
  const playing = video.play();
  playing.catch(() => undefined);
  return {
    async start() {
      await playing;
      video.currentTime = 0;
    },
    frame: framesOf(video),
    stop() {
      video.pause();
      video.removeAttribute('src');
    },
  };
}

/** The person's own camera. */
export function webcamSource(): CameraSource {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true });
  const opened = navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user', width: 640, height: 480 } });
  const playing = opened.then((stream) => {
    video.srcObject = stream;
    return video.play();
  });
  playing.catch(() => undefined);
  return {
    start: () => playing,
    frame: framesOf(video),
    stop: () => void opened.then((stream) => stream.getTracks().forEach((track) => void track.stop())),
  };
}

/** The picture of now; the same object as long as the video shows the same. */
function framesOf(video: HTMLVideoElement): () => CameraFrame | undefined {
  const lens = new Lens();
  let frame: CameraFrame | undefined;
  let at = -1;
  return () => {
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.currentTime === at) return frame;
    at = video.currentTime;
    frame = lens.see(video, video.videoWidth, video.videoHeight);
    return frame;
  };
}
