"""Reads a journal as docs/journal-format.md describes it; prints "sequence ticket name" of each event, or what is wrong."""
import hashlib
import json
import sys

data = open(sys.argv[1], "rb").read()
lines = data.split(b"\n")[:-1]
previous, batch, expected = b"", [], 1
for number, line in enumerate(lines, 1):
    content, mark, tail = line.rpartition(b',"sum":"')
    digits = hashlib.blake2b(previous + content, digest_size=16).hexdigest().encode()
    if not mark or tail != digits + b'"}':
        sys.exit(f"line {number}: the sum does not fit")
    previous, record = digits, json.loads(line)
    if number == 1:
        if record["journal"] != "helpdesk" or record["format"] > 1:
            sys.exit("line 1: not a journal of format 1")
        continue
    if record["seq"] != expected or record.get("part", 1) != len(batch) + 1:
        sys.exit(f"line {number}: out of order")
    expected += 1
    batch.append(record)
    if len(batch) == record.get("of", 1):
        for event in batch:
            print(event["seq"], event.get("ticket", "-"), event["event"])
        batch = []
