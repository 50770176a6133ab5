"""A reading process without a model: sleeps, dies or answers as the text says."""

import json
import os
import struct
import sys
import time


def main() -> None:
    while head := sys.stdin.buffer.read(4):
        job = json.loads(sys.stdin.buffer.read(struct.unpack(">I", head)[0]))
        text = job["text"] or ""
        if text.startswith("sleep "):
            time.sleep(float(text.split()[1]))
        if text.startswith("die"):
            os._exit(9)
        answer = json.dumps({"answer": {"id": "article", "read": text, "task": job["task"]}, "refused": None}).encode()
        sys.stdout.buffer.write(struct.pack(">I", len(answer)) + answer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
