"""People at browsers of their own, who do things by the labels and buttons that they read."""

import re

PATIENCE = 15_000  # milliseconds


class Wrong(Exception):
    """Something is not as the step expects."""


class Walk:
    """What is under way: the browser, the people in it and the step."""

    def __init__(self, browser, arguments):
        self.browser = browser
        self.base = arguments.base.rstrip("/")
        self.printed = arguments.accounts.read_text()
        self.screenshots = arguments.screenshots
        self.steps = 0
        self.step = ""
        self.people = {}
        self.complaints = []
        self.page = None

    def begin(self, step: str) -> None:
        """Names the step that follows, for the count and for what is told if it fails."""
        self.check()
        self.steps += 1
        self.step = step

    def check(self) -> None:
        """Fails where a browser has complained."""
        if self.complaints:
            raise Wrong("; ".join(self.complaints))

    def password(self, account: str) -> str:
        found = re.search(rf"^  {account}  .*  (\S+)$", self.printed, re.MULTILINE)
        if not found:
            raise Wrong(f"the printed accounts have none called {account}")
        return found.group(1)

    def person(self, account: str, password: str | None = None):
        """Somebody at a browser of their own, signed in."""
        person = Person(self, account, password or self.password(account))
        self.people[account] = person
        person.sign_in()
        return person


class Person:
    """Somebody with an account, at a browser of their own."""

    def __init__(self, walk: Walk, account: str, password: str):
        self.walk, self.account, self.password = walk, account, password
        self.context = walk.browser.new_context(viewport={"width": 1280, "height": 800})
        self.context.set_default_timeout(PATIENCE)
        self.context.on("page", self.watch)
        self.tab = self.context.new_page()

    def watch(self, page) -> None:
        """A page that runs what somebody typed, or is refused something by its own policy, says so here."""
        def complain(problem):
            self.walk.complaints.append(f"the browser reports on {page.url}: {problem}")

        page.on("pageerror", complain)
        # What the server refuses with a page of its own is told by the page.
        page.on("console", lambda message: complain(message.text)
                if message.type == "error" and "status of 4" not in message.text else None)
        page.on("dialog", lambda dialog: (complain(f"a dialog: {dialog.message}"), dialog.dismiss()))

    @property
    def page(self):
        self.walk.page = self.tab
        return self.tab

    @property
    def main(self):
        return self.page.locator("main")

    def beside(self) -> "Person":
        """The same person in another tab of the same browser."""
        other = object.__new__(Person)
        other.__dict__.update(self.__dict__)
        other.tab = self.context.new_page()
        return other

    # What people do

    def sign_in(self) -> None:
        self.open("/sign-in")
        self.fill("Account", self.account)
        self.fill("Password", self.password)
        self.press("Sign in")

    def open(self, path: str) -> "Person":
        self.page.goto(self.walk.base + path)
        return self

    def follow(self, link: str, place: str = "main") -> "Person":
        """Follows the first link of these words, of which a list of what is to be done has only one."""
        twice = self.page.locator(f"{place} ul.work").get_by_role("link", name=link, exact=True).count()
        if twice > 1:
            raise Wrong(f"“{link}” stands there {twice} times")
        links = self.page.locator(place).get_by_role("link", name=link, exact=True)
        return self.go(links.first, f"no link “{link}” leads on from the page")

    def press(self, button: str) -> "Person":
        buttons = self.main.get_by_role("button", name=button, exact=True)
        return self.go(buttons.first, f"the page has no button “{button}”")

    def go(self, place, lack: str) -> "Person":
        """Clicks where another page follows."""
        if not place.count():
            raise Wrong(lack)
        with self.page.expect_navigation():
            place.click()
        return self

    def field(self, label: str):
        field = self.main.get_by_label(re.compile(rf"^{re.escape(label)}( \([^()]*\))?$"))
        if not field.count():
            raise Wrong(f"the page has no field “{label}”")
        return field

    def fill(self, label: str, text: str) -> "Person":
        self.field(label).fill(text)
        return self

    def choose(self, group: str, answer: str, role: str = "radio") -> "Person":
        """Chooses one answer among the buttons of a group."""
        answers = self.main.get_by_role("group", name=group, exact=True)
        found = answers.get_by_role(role, name=re.compile(rf"^{re.escape(answer)}"))
        if not found.count():
            raise Wrong(f"the page does not offer “{answer}” under “{group}”")
        found.check()
        return self

    def tick(self, group: str, answer: str) -> "Person":
        return self.choose(group, answer, role="checkbox")

    def pick(self, label: str, option: str) -> "Person":
        """Picks an option from a list that folds."""
        self.field(label).select_option(label=option)
        return self

    # What people see

    @property
    def text(self) -> str:
        return " ".join(self.page.inner_text("body").split())

    def reads(self, *sentences: str) -> "Person":
        text = self.text
        for sentence in sentences:
            if sentence not in text:
                raise Wrong(f"the page does not say “{sentence}”")
        return self

    def lacks(self, *sentences: str) -> "Person":
        text = self.text
        for sentence in sentences:
            if sentence in text:
                raise Wrong(f"the page says “{sentence}”, which it should not")
        return self

    def holds(self, label: str, text: str) -> "Person":
        held = self.field(label).input_value()
        if held != text:
            raise Wrong(f"“{label}” holds “{held}”, not “{text}”")
        return self

    def at(self, path: str) -> "Person":
        if self.page.url.removeprefix(self.walk.base).split("#")[0] != path:
            raise Wrong(f"the address is not {path}")
        return self

    def refused(self, path: str, *sentences: str, status: int = 403) -> "Person":
        """Asks for a page that the person may not see."""
        answer = self.page.goto(self.walk.base + path)
        if answer.status != status:
            raise Wrong(f"the answer is {answer.status}, not {status}")
        return self.reads(*sentences)
