// One connection to the preview's server for all its open tabs: browsers allow six to a host, and each tab takes one.
import { listenTo, type State } from './dev/stream.ts';

const ports = new Set<MessagePort>();
let last: State | undefined;

listenTo((state) => {
  last = state;
  for (const port of ports) port.postMessage(state);
});

// The global of a shared worker, which the DOM's types do not have.
(self as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = ({ ports: [port] }) => {
  if (port === undefined) return;
  ports.add(port);
  // The page goes away.
  port.onmessage = () => ports.delete(port);
  // What was saved before it came is no news to it.
  if (last !== undefined) port.postMessage({ ...last, saved: undefined, reload: undefined });
};
