import { createServer } from 'node:http';
import process from 'node:process';
import { WebSocketServer } from 'ws';

// The limit: `ws` and nothing else. What one socket sends goes to all of them, itself included.
const server = createServer();
const sockets = new WebSocketServer({ server, handleProtocols: (protocols) => [...protocols][0] ?? false });
sockets.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    const text = String(data);
    for (const each of sockets.clients) each.send(text);
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('listening'));
process.once('SIGTERM', () => process.exit(0));
