import type { CameraFrame, CameraSource } from '../device';
import { Lens } from './lens';

/** A recording before the camera, over and over; starting it begins it anew. */
export function videoSource(url: string): CameraSource {
  const video = document.createElement('video');
  Object.assign(video, { loop: true, muted: true, playsInline: true });
  const closing = new AbortController();
  const playing = play(video, url, closing.signal);
  playing.catch(() => undefined);
  return {
    async start() {
      await playing;
      // What a browser itself has recorded has no end, and no way back in it.
      if (Number.isFinite(video.duration)) video.currentTime = 0;
    },
    frame: framesOf(video),
    stop() {
      closing.abort();
      video.pause();
      URL.revokeObjectURL(video.src);
    },
  };
}

/** All of it is fetched ahead: a browser goes back to the beginning of what it has, and not of every server's file. */
async function play(video: HTMLVideoElement, url: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`the recording is not there: ${response.status}`);
  video.src = URL.createObjectURL(await response.blob());
  await video.play();
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
