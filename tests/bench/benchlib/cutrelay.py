# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
"""A bad network: a relay in front of a server that cuts connections in the middle."""

import random
import socket
import struct
import threading

PIECE = 1 << 20


class CutRelay:
    """Takes connections on `host` and hands them on to a port of 127.0.0.1. Before each mebibyte that passes it decides
    by lot, with the same seed for every client, whether the connection is reset."""

    def __init__(self, port, share):
        self.port = port
        self.share = share
        self.lots = random.Random(1)
        self.cuts = 0
        self.server = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self.server.getsockname()[1]}"
        threading.Thread(target=self.listen, daemon=True).start()

    def begin(self):
        """The next client meets the same luck."""
        self.lots = random.Random(1)
        self.cuts = 0

    def stop(self):
        self.server.close()

    def listen(self):
        while True:
            try:
                client, _ = self.server.accept()
                server = socket.create_connection(("127.0.0.1", self.port))
            except OSError:
                return
            for source, sink in ((client, server), (server, client)):
                threading.Thread(target=self.pass_on, args=(source, sink), daemon=True).start()

    def pass_on(self, source, sink):
        passed = 0
        try:
            while piece := source.recv(1 << 18):
                if (passed + len(piece)) // PIECE > passed // PIECE and self.lots.random() < self.share:
                    self.cuts += 1
                    return cut(source, sink)
                sink.sendall(piece)
                passed += len(piece)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            cut(source, sink)


def cut(*connections):
    for connection in connections:
        try:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        connection.close()
