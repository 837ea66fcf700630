from desktop.scan_messages import ScanRequest, decode_request, encode_request
from engine.core.domain import Folder
from engine.core.settings import Method, Settings

ODD_NAME = "/photos/caf\udce9 \U0001f400\n.jpg"


def test_a_request_comes_back_as_it_went(tmp_path):
    request = ScanRequest(
        tmp_path,
        (Folder(ODD_NAME), Folder("/b", is_reference=True)),
        Settings(0.8, ("*.gif", ODD_NAME), True, 3, 1000, 5),
        Method.DEEP,
    )
    line = encode_request(request)

    assert line.count(b"\n") == 1
    assert decode_request(line) == request
