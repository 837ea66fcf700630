"""The process that gets the network's weights and makes of them what runs; that computes for half a minute."""

import os

from desktop.install_messages import decode_request
from desktop.worker import Worker, prepare_process
from desktop.worker_messages import Finished, Outcome
from engine.network import Network


class InstallWorker(Worker):
    """Installs the weights, from a file of the person or from their publisher."""

    def work(self, request: bytes) -> Outcome:
        """Install what a line asks for; see ``Worker.work``."""
        wanted = decode_request(request)
        network = Network.find(wanted.directory, wanted.description)
        if wanted.file is None:
            network.install(self.monitor)
        else:
            network.install_from(wanted.file, self.monitor)
        return Finished()


def main() -> None:
    """Be the process of an installation."""
    InstallWorker(*prepare_process(), os.environ).run()


if __name__ == "__main__":
    main()
