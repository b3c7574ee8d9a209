"""Reads a data folder as docs/journal-format.md describes it; prints "sequence ticket name" of each event, or what is wrong."""
import hashlib
import json
import sys


def blake(data):
    return hashlib.blake2b(data, digest_size=16).hexdigest().encode()


files, name = [], "journal.jsonl"
while name:
    files.insert(0, name)
    with open(f"{sys.argv[1]}/{name}", "rb") as file:
        name = json.loads(file.readline()).get("previous")
previous, batch, expected, vouched = b"", [], 1, ""
for name in files:
    lines = open(f"{sys.argv[1]}/{name}", "rb").read().split(b"\n")[:-1]
    for number, line in enumerate(lines, 1):
        content, mark, tail = line.rpartition(b',"sum":"')
        digits = blake(previous + content)
        record = json.loads(line)
        if tail != digits + b'"}' and blake(line) != vouched.encode() and not record.get("erased"):
            sys.exit(f"{name}:{number}: the sum does not fit")
        if number == 1:
            if record["journal"] != "helpdesk" or record["format"] > 2:
                sys.exit(f"{name}:1: not a journal of format 1 or 2")
            if record.get("seq", 1) != expected or record.get("after", "").encode() != previous:
                sys.exit(f"{name}:1: does not go on from the file before")
        elif record["seq"] != expected or record.get("part", 1) != len(batch) + 1:
            sys.exit(f"{name}:{number}: out of order")
        else:
            expected += 1
            batch.append(record)
            if len(batch) == record.get("of", 1):
                for event in batch:
                    print(event["seq"], event.get("ticket", "-"), event["event"])
                batch = []
        previous, vouched = tail[:32], record.get("vouches", "")
