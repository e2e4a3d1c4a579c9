package assay.io.archive

import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicLong

/** A server on this machine that answers exactly as it is told, down to cutting a connection between two bytes. */
class Loopback implements Closeable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.loopbackAddress)
    private final Set<Socket> open = ConcurrentHashMap.newKeySet()

    /** What was asked: path and headers, in order. */
    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>()
    /** Bytes of bodies that were sent. */
    final AtomicLong sent = new AtomicLong()
    /** Answers the request with that number, from 0. */
    volatile Closure<?> script

    Loopback(Closure<?> script) {
        this.script = script
        Thread.startDaemon('loopback') {
            while (!socket.closed) {
                try {
                    def one = socket.accept()
                    open << one
                    Thread.startDaemon('loopback answer') { answer(one) }
                } catch (IOException closed) {
                    return
                }
            }
        }
    }

    String url(String path) {
        "http://127.0.0.1:$socket.localPort$path"
    }

    private void answer(Socket one) {
        try (one) {
            def lines = []
            def reader = one.inputStream.newReader('ISO-8859-1')
            for (String line = reader.readLine(); line; line = reader.readLine()) lines << line
            if (!lines) return
            def request = [path: lines[0].split(' ')[1]]
            lines.tail().each { String line -> request[line.substring(0, line.indexOf(':')).toLowerCase()] = line.substring(line.indexOf(':') + 1).trim() }
            int number
            synchronized (asked) {
                number = asked.size()
                asked << request
            }
            script.call(new Exchange(this, one, request, number))
        } catch (IOException gone) {
            return
        } finally {
            open.remove(one)
        }
    }

    @Override
    void close() {
        socket.close()
        open.each { it.close() }
    }

    static class Exchange {
        private final Loopback server
        private final Socket socket
        final Map<String, String> request
        final int number

        Exchange(Loopback server, Socket socket, Map<String, String> request, int number) {
            this.server = server
            this.socket = socket
            this.request = request
            this.number = number
        }

        void head(Map headers, int status) {
            def text = "HTTP/1.1 $status Words\r\n" + headers.collect { name, value -> "$name: $value\r\n" }.join('') + 'Connection: close\r\n\r\n'
            socket.outputStream.write(text.getBytes('ISO-8859-1'))
            socket.outputStream.flush()
        }

        void body(byte[] bytes) {
            socket.outputStream.write(bytes)
            socket.outputStream.flush()
            server.sent.addAndGet(bytes.length)
        }

        void whole(Map headers = [:], byte[] bytes) {
            head(['Content-Length': bytes.length] + headers, 200)
            body(bytes)
        }

        /** As a server does that knows ranges; {@code cut} is how many bytes it sends before it hangs up. */
        void ranged(Map headers = [:], byte[] bytes, int cut = Integer.MAX_VALUE) {
            int from = request.range ? (request.range =~ /bytes=(\d+)-/)[0][1] as int : 0
            boolean same = !request['if-range'] || request['if-range'] in headers.values()
            if (!same) from = 0
            if (from >= bytes.length) {
                head(headers + ['Content-Range': "bytes */$bytes.length", 'Content-Length': 0], 416)
                return
            }
            def rest = Arrays.copyOfRange(bytes, from, bytes.length)
            def range = from > 0 ? ['Content-Range': "bytes $from-${bytes.length - 1}/$bytes.length"] : [:]
            head(['Content-Length': rest.length] + headers + range, from > 0 ? 206 : 200)
            body(Arrays.copyOf(rest, Math.min(cut, rest.length)))
        }

        void chunked(byte[] bytes, boolean ended) {
            head(['Transfer-Encoding': 'chunked'], 200)
            for (int i = 0; i < bytes.length; i += 1000) {
                def chunk = Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + 1000))
                socket.outputStream.write("${Integer.toHexString(chunk.length)}\r\n".bytes)
                body(chunk)
                socket.outputStream.write('\r\n'.bytes)
            }
            if (ended) socket.outputStream.write('0\r\n\r\n'.bytes)
            socket.outputStream.flush()
        }

        /** Waits until the other side hangs up, or the server is closed. */
        void hang() {
            socket.inputStream.read()
        }
    }
}
