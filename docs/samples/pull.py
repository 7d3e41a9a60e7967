"""Keeps a whole copy of a hub by /v1/changes; Python 3.9 or later, nothing to install.

    HUB=https://humas.example.go.id DATA=./copy python3 pull.py [--once]

Each item lies in DATA/<id>.json in its newest version; what was withdrawn keeps its version and loses its words.
"""
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

HUB = os.environ.get("HUB", "http://localhost:3000").rstrip("/")
DATA = os.environ.get("DATA", "copy")
KEY = os.environ.get("HUB_KEY")


def ask(after):
    request = urllib.request.Request(f"{HUB}/v1/changes?after={after}&limit=100")
    if KEY:
        request.add_header("Authorization", f"Bearer {KEY}")
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def file_of(item_id):
    return os.path.join(DATA, urllib.parse.quote(item_id, safe="") + ".json")


def read(name, otherwise):
    try:
        with open(name, encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return otherwise


def write(name, value):
    with open(name + ".new", "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False)
    os.replace(name + ".new", name)  # a crash leaves the old file or the new one


def keep(change):
    name = file_of(change["id"])
    if change["version"] <= read(name, {"version": 0})["version"]:
        return
    if change["action"] == "withdrawn":
        write(name, {"id": change["id"], "version": change["version"], "withdrawn": True})
    elif "item" in change:  # without an item a newer change of the same id follows, or it does not fit your products
        write(name, change["item"])


def main():
    os.makedirs(DATA, exist_ok=True)
    position = os.path.join(DATA, ".position")
    after = read(position, 0)
    while True:
        try:
            page = ask(after)
        except urllib.error.HTTPError as refusal:
            if refusal.code not in (429, 503):
                raise
            time.sleep(int(refusal.headers.get("Retry-After", "5")))
            continue
        for change in page["items"]:
            keep(change)
        after = page["next"]
        write(position, after)  # after the work, so that a crash repeats and never skips
        if not page.get("more"):  # an empty page alone is no end: perhaps nothing in it fits the products of a key
            if "--once" in sys.argv:
                return
            time.sleep(10)


main()
