/** Node's modules, for the cloud that tests run beside the phone: its own types give way to WeChat's, which have none. */
declare namespace WebAssembly {
  type Module = object;
}
