# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
"""The registry and the engines that the bench starts for itself."""

import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def wait_until(answers, process, log):
    deadline = time.monotonic() + 60
    while not answers():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(Path(log).read_text())
        time.sleep(0.05)


def quiet(command):
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


class Service:
    """A server program with a folder of its own; a short one for sockets, whose names have 108 bytes at most."""

    def __init__(self, work):
        self.folder = Path(tempfile.mkdtemp(dir=work))
        self.short = Path(tempfile.mkdtemp(prefix="bench.", dir="/tmp"))
        self.process = None

    def start(self, command, answers):
        log = self.short / "log"
        with open(log, "wb") as out:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        wait_until(answers, self.process, log)

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.short, ignore_errors=True)


class Registry(Service):
    def __init__(self, work):
        super().__init__(work)
        port = free_port()
        self.host = f"127.0.0.1:{port}"
        self.url = f"http://{self.host}"
        config = self.short / "config.yml"
        config.write_text(f"""version: 0.1
log: {{level: error, accesslog: {{disabled: true}}}}
storage: {{filesystem: {{rootdirectory: '{self.folder}'}}}}
http: {{addr: '{self.host}', secret: bench}}
""")
        self.start(["docker-registry", "serve", str(config)], lambda: quiet(["curl", "-s", self.url + "/v2/"]))


class Docker(Service):
    name = "docker"

    def __init__(self, work):
        super().__init__(work)
        self.command = ["docker", "--host", f"unix://{self.short}/docker.sock"]
        self.start(["dockerd", "--host", f"unix://{self.short}/docker.sock", "--data-root", str(self.folder),
                    "--exec-root", f"{self.short}/exec", "--pidfile", f"{self.short}/pid", "--iptables=false",
                    "--ip6tables=false", "--bridge=none"], lambda: quiet(self.command + ["version"]))

    def clear(self):
        subprocess.run(self.command + ["image", "prune", "-af"], stdout=subprocess.DEVNULL, check=True)

    def pull(self, reference):
        return self.command + ["pull", "-q", reference]

    def peak_mb(self):
        """Of the daemon, since its start."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024


class Podman(Service):
    name = "podman"

    def __init__(self, work):
        super().__init__(work)
        self.command = ["podman", "--root", f"{self.folder}/root", "--runroot", f"{self.short}/run", "--tmpdir",
                        f"{self.short}/tmp", "--storage-driver=overlay", "--cgroup-manager=cgroupfs", "--events-backend=none"]

    def clear(self):
        subprocess.run(self.command + ["rmi", "-af"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)

    def pull(self, reference):
        return self.command + ["pull", "-q", "--tls-verify=false", reference]

    def stop(self):
        self.clear()
        super().stop()


class PodmanService(Podman):
    """The same with its service on a socket."""

    def __init__(self, work):
        super().__init__(work)
        self.address = f"unix://{self.short}/podman.sock"
        self.start(self.command + ["system", "service", "-t", "0", self.address],
                   lambda: quiet(["curl", "-s", "--unix-socket", f"{self.short}/podman.sock", "http://d/_ping"]))
