#!/usr/bin/env python3
"""Two hundred people at once: each reads pages and keeps drafts of a return for a minute, and one in ten submits it.

Promises: no error, nothing lost, the 99th percentile of keeping a draft at most 50 ms and of a page at most 25 ms, and a
ledger that verifies afterwards. A person looks at a page for half a second to one and a half before doing the next
thing. The peers, measured by the same client in the same minutes: the server's smallest answer (/healthz), alone and amid
the load, which shows what the client itself and the waiting for a core take, and a durable commit of a draft by sqlite3
alone, one after the other.

Usage: bench-people.py [PEOPLE [SECONDS]]
"""

import asyncio
import html.parser
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse

BUILD = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), ".build", "release")
QUADRANT = os.path.join(BUILD, "quadrant")
MEASURES = 12
QUADRANTS = ["safety", "community", "efficiency", "people"]
PASSWORD = "three plain words to sign in"


def command(number):
    return f"command-{number + 1}"


# MARK: a force with a command for each person


def write_folder(folder, people):
    os.makedirs(folder)
    dice = random.Random(20201)

    def write(name, text):
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)

    write(
        "organisations.yaml",
        "organisations:\n  - {id: force, name: Invented Force, kind: force}\n"
        + "".join(
            f"  - {{id: {command(n)}, name: Command {n + 1}, kind: command, parent: force}}\n" for n in range(people)
        ),
    )
    write(
        "measures.yaml",
        "measures:\n"
        + "".join(
            f"  - {{id: measure-{m}, name: Measure {m}, unit: {{kind: count, one: case, many: cases}}, nature: flow, "
            f"adds-up: sum, better: higher, materiality: 2%}}\n"
            for m in range(MEASURES)
        ),
    )
    each = MEASURES // len(QUADRANTS)
    quadrants = ""
    for place, name in enumerate(QUADRANTS):
        quadrants += f"  - id: {name}\n    name: {name.title()}\n    measures:\n"
        for m in range(place * each, (place + 1) * each):
            role = "primary-redline" if m % each == 0 else "redline" if m % each == 1 else "kpi"
            redline = "" if role == "kpi" else ", redline: {against: previous-year}"
            quadrants += f"      - {{measure: measure-{m}, role: {role}, window: 12m{redline}}}\n"
    write(
        "framework.yaml",
        "id: scorecard\nversion: 1\nname: Scorecard\nforce: force\nfrom: 2020-10\ncycles-before: 0\n"
        "scale:\n  - {id: good, name: Good, short: G}\n  - {id: poor, name: Poor, short: P}\n"
        f"quadrants:\n{quadrants}"
        "grading:\n"
        "  - {grade: poor, when: [{roles: [primary-redline], result: not-met, how-many: any}]}\n"
        "  - {grade: good, when: [{roles: [primary-redline], result: met, how-many: all}]}\n"
        "timetable:\n  - {id: returns, name: Returns, owner: Command leads, due: 28, task: returns}\n"
        "  - {id: board, name: Board, owner: Chair, due: 56, task: board}\n"
        "returns:\n"
        + "".join(f"  - {{organisation: {command(n)}, quadrants: [{', '.join(QUADRANTS)}]}}\n" for n in range(people)),
    )
    months = [f"{year}-{month:02}" for year in (2018, 2019, 2020) for month in range(1, 13)]
    rows = ["measure,organisation,from,to,value,numerator,denominator,sample,status,source,released"]
    for organisation in ["force"] + [command(n) for n in range(people)]:
        for m in range(MEASURES):
            for month in months:
                rows.append(f"measure-{m},{organisation},{month},{month},{dice.randint(80, 120)},,,,,invented,")
    write("observations.csv", "\n".join(rows) + "\n")
    write("cycles.yaml", "cycles:\n  - {cycle: 1, series: 1, from: 2020-10, to: 2020-12, framework: 1}\n")
    return len(rows) - 1


def add_people(ledger, people):
    for n in range(people):
        subprocess.run(
            [QUADRANT, "user", "add", f"lead-{n + 1}", "--name", f"Lead {n + 1}", "--office", f"Lead of command {n + 1}",
             "--role", f"command-lead@{command(n)}", "--ledger", ledger, "--password-from-stdin"],
            input=PASSWORD + "\n", text=True, check=True, capture_output=True,
        )


# MARK: a browser of the plainest kind


class Fields(html.parser.HTMLParser):
    """The fields of a page's main form with what stands in them."""

    def __init__(self):
        super().__init__()
        self.values, self.area, self.inside = {}, None, False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.inside = "form" in (attributes.get("class") or "").split()
        if not self.inside:
            return
        name = attributes.get("name")
        if tag == "input" and name and attributes.get("type") not in ("radio", "checkbox", "submit"):
            self.values[name] = attributes.get("value") or ""
        if tag == "input" and name and attributes.get("type") in ("radio", "checkbox") and "checked" in attributes:
            self.values[name] = attributes.get("value") or "on"
        if tag == "textarea" and name:
            self.area, self.values[name] = name, ""

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = None
        if tag == "form":
            self.inside = False

    def handle_data(self, data):
        if self.area:
            self.values[self.area] += data


def fields(page):
    parser = Fields()
    parser.feed(page)
    return {name: value.removeprefix("\n") for name, value in parser.values.items()}


HIDDEN = re.compile(r'<input type="hidden" name="(ticket|seen)" value="([^"]*)"')


def hidden(page):
    """The ticket and the version of the return's form, found without reading the whole page: the client shares the cores
    with the server, and what it takes for itself would count as the server's."""
    form = page[page.index('<form class="form'):]
    return dict(HIDDEN.findall(form))


class Browser:
    """One connection that is kept, and the session's cookie."""

    def __init__(self, port):
        self.port, self.cookie, self.reader, self.writer = port, "", None, None

    async def ask(self, method, path, form=None):
        """Status, headers, text and seconds of an answer."""
        body = urllib.parse.urlencode(form).encode() if form is not None else b""
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
        if self.cookie:
            head += f"Cookie: {self.cookie}\r\n"
        if form is not None:
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 22)
        start = time.perf_counter()
        self.writer.write(head.encode() + b"\r\n" + body)
        raw = await self.reader.readuntil(b"\r\n\r\n")
        lines = raw.decode("latin-1").split("\r\n")
        status = int(lines[0].split()[1])
        headers = {}
        for line in lines[1:]:
            if ":" in line:
                name, value = line.split(":", 1)
                headers[name.strip().lower()] = value.strip()
        if headers.get("transfer-encoding") == "chunked":
            parts = []
            while size := int((await self.reader.readline()).strip(), 16):
                parts.append((await self.reader.readexactly(size + 2))[:-2])
            await self.reader.readline()
            text = b"".join(parts)
        else:
            text = await self.reader.readexactly(int(headers.get("content-length", 0)))
        seconds = time.perf_counter() - start
        if "set-cookie" in headers:
            self.cookie = headers["set-cookie"].split(";")[0]
        return status, headers, text.decode(), seconds

    async def sign_in(self, account):
        _, _, page, _ = await self.ask("GET", "/sign-in")
        form = fields(page) | {"id": account, "password": PASSWORD}
        status, _, page, _ = await self.ask("POST", "/sign-in", form)
        if status != 303:
            sys.exit(f"{account} could not sign in: {status}\n{page[:2000]}")


class Person:
    """Somebody who writes a return, keeping the draft, and looks at pages in between."""

    def __init__(self, number, port):
        self.number, self.browser = number, Browser(port)
        self.form = f"/cycles/1/returns/{command(number)}/draft"
        self.pages, self.saves, self.submissions, self.errors = [], [], [], []
        self.kept, self.typed = None, {}
        self.dice = random.Random(number)
        self.submits = number % 10 == 0

    async def read(self, path, into):
        status, _, page, seconds = await self.browser.ask("GET", path)
        into.append(seconds)
        if status != 200:
            self.errors.append(f"GET {path}: {status}")
        return page

    async def save(self, page, count):
        typed = self.typed | hidden(page)
        text = f"Draft {count} of {command(self.number)}. " + "What the quarter was like, in so many words. " * 60
        typed["narrative"] = text.strip()
        status, headers, answer, seconds = await self.browser.ask("POST", self.form, typed)
        self.saves.append(seconds)
        if status != 303:
            told = re.search(r'class="problems.*?</div>', answer, re.S)
            words = re.sub(r"(<[^>]*>|\s)+", " ", told[0] if told else answer)[:300]
            self.errors.append(f"POST {self.form}: {status} {words}")
        else:
            self.kept = typed["narrative"]

    async def submit(self, page):
        """Fills in what is still empty and submits; the return is recorded in the ledger, and every page is made anew."""
        typed = {name: text or "Said in so many words." for name, text in (self.typed | hidden(page)).items()}
        typed |= {f"grade-{quadrant}": "good" for quadrant in QUADRANTS} | {"narrative": self.kept, "button": "submit"}
        status, headers, answer, seconds = await self.browser.ask("POST", self.form, typed)
        self.submissions.append(seconds)
        if status != 303:
            words = re.sub(r"(<[^>]*>|\s)+", " ", answer[answer.find('class="problems'):])[:300]
            self.errors.append(f"submitting {self.form}: {status} {words}")

    async def pause(self):
        await asyncio.sleep(self.dice.uniform(0.5, 1.5))

    async def live(self, until):
        others = ["/", "/cycles/1", "/cycles/1/returns", "/cycles/1/quadrants/safety", "/work",
                  f"/cycles/1/measures/measure-{self.number % MEASURES}?organisation={command(self.number)}"]
        await asyncio.sleep(self.dice.uniform(0, 1.5))
        count, start = 0, time.monotonic()
        turn = start + (until - start) * self.dice.uniform(0.3, 0.7)
        while time.monotonic() < until:
            if not self.submissions:
                page = await self.read(self.form, self.pages)
                await self.pause()
                if self.submits and count and time.monotonic() > turn:
                    await self.submit(page)
                else:
                    count += 1
                    await self.save(page, count)
                await self.pause()
            await self.read(self.dice.choice(others), self.pages)
            await self.pause()


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000


def told(name, values, promise=None):
    median, tail = quantile(values, 0.5), quantile(values, 0.99)
    kept = "" if promise is None else f"   <= {promise} ms   {'kept' if tail <= promise else 'NOT KEPT'}"
    print(f"{name:<46} {len(values):>8,} times   median {median:6.1f} ms   p99 {tail:6.1f} ms{kept}")


def sqlite_commits(place, count):
    """Seconds of a durable commit of a draft, one after the other, by sqlite3 alone."""
    base = sqlite3.connect(os.path.join(place, "peer.sqlite"), isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=FULL")
    base.execute("CREATE TABLE drafts (id INTEGER PRIMARY KEY, text TEXT)")
    times, text = [], "What the quarter was like, in so many words. " * 60
    for number in range(count):
        start = time.perf_counter()
        base.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?)", (number % 200, text))
        times.append(time.perf_counter() - start)
    return times


async def run(people, seconds, port):
    crowd = [Person(n, port) for n in range(people)]
    for person in crowd:
        await person.browser.sign_in(f"lead-{person.number + 1}")
    # Each page once beforehand, as on any day but the first minute after a start.
    for person in crowd:
        person.typed = fields(await person.read(person.form, []))
    alone, amid, idle = [], [], Browser(port)
    for _ in range(500):
        alone.append((await idle.ask("GET", "/healthz"))[3])
    until = time.monotonic() + seconds

    async def probe():
        while time.monotonic() < until:
            amid.append((await idle.ask("GET", "/healthz"))[3])
            await asyncio.sleep(0.05)

    await asyncio.gather(probe(), *(person.live(until) for person in crowd))
    lost = []
    for person in crowd:
        if person.submissions:
            page = await person.read(person.form.removesuffix("/draft"), [])
            kept = person.kept in page
        else:
            page = await person.read(person.form, [])
            kept = fields(page).get("narrative") == person.kept
        if not kept:
            lost.append(person.number + 1)
    return crowd, alone, amid, lost


def verify(ledger):
    """What is said of a sound ledger; ends here where it is not."""
    verified = subprocess.run([QUADRANT, "verify", "--ledger", ledger], capture_output=True, text=True)
    if verified.returncode != 0:
        sys.exit(verified.stderr)
    return verified.stdout


def entries(verified):
    return int(re.search(r"Sound: ([\d,]+) entries", verified)[1].replace(",", ""))


def main():
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    with tempfile.TemporaryDirectory() as place:
        folder, ledger = os.path.join(place, "folder"), os.path.join(place, "ledger")
        rows = write_folder(folder, people)
        subprocess.run([QUADRANT, "import", folder, "--ledger", ledger], check=True, stdout=subprocess.DEVNULL)
        add_people(ledger, people)
        before = entries(verify(ledger))
        server = subprocess.Popen(
            [QUADRANT, "serve", "--ledger", ledger, "--port", "0", "--log-level", "error"],
            stdout=subprocess.PIPE, text=True,
        )
        try:
            address = ""
            while ":" not in address:
                line = server.stdout.readline()
                if not line:
                    sys.exit("the server did not start")
                found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
                address = found[0] if found else ""
            port = int(found[1])
            print(f"{people} people for {seconds} s, {rows:,} figures, {os.cpu_count()} cores\n")
            crowd, alone, amid, lost = asyncio.run(run(people, seconds, port))
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()
        errors = [error for person in crowd for error in person.errors]
        told("smallest answer, nobody else there", alone)
        told("smallest answer, amid all the others", amid)
        told("durable commit by sqlite3 alone", sqlite_commits(place, 500))
        told("a page", [t for person in crowd for t in person.pages], 25)
        told("keeping a draft", [t for person in crowd for t in person.saves], 50)
        submissions = [t for person in crowd for t in person.submissions]
        told("submitting a return", submissions)
        print(f"{'errors':<46} {len(errors):>8}")
        for error in errors[:5]:
            print("   ", error)
        print(f"{'drafts and returns lost':<46} {len(lost):>8}")
        verified = verify(ledger)
        print(verified.strip())
        recorded = entries(verified) - before
        if recorded != len(submissions) * (len(QUADRANTS) + 1):
            sys.exit(f"{len(submissions)} returns made {recorded} entries instead of {len(QUADRANTS) + 1} each")
        if errors or lost:
            sys.exit(1)


if __name__ == "__main__":
    main()
