#!/usr/bin/env python3
"""Open pages in a browser and fail where one of them shuts a reader out.

    check_pages.py BASE_URL PATH...  [--sign-in ID:PASSWORD] [--screenshots FOLDER] [--browser FILE]

Every page is opened as a phone and as a laptop, in light and in dark. It fails on any violation that axe finds of
WCAG 2.2 A or AA or of good practice, on a page wider than the screen, on anything but one h1, and on what the browser
reports as an error, such as a breach of the content security policy.

Needs Chromium and the Python package axe-playwright-python.
"""

import argparse
import pathlib
import shutil
import sys
from importlib import resources

from playwright.sync_api import sync_playwright

SCREENS = {"phone": (390, 844), "laptop": (1280, 800)}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def main() -> int:
    arguments = parse()
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
    problems = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.browser, args=["--no-sandbox"])
        for name, (width, height) in SCREENS.items():
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme="light")
            if arguments.sign_in:
                problems += sign_in(context, arguments)
            for path in arguments.paths:
                problems += [f"{path} ({name}): {problem}" for problem in check(context, arguments, axe, path, name)]
            context.close()
        browser.close()
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(arguments.paths)} pages checked as phone and laptop, light and dark: {len(problems)} problems")
    return 1 if problems else 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("base", help="where the server answers, such as http://127.0.0.1:8080")
    parser.add_argument("paths", nargs="+", help="the pages to open, such as / /history")
    parser.add_argument("--sign-in", metavar="ID:PASSWORD", help="the account to open the pages with")
    parser.add_argument("--screenshots", type=pathlib.Path, help="a folder to put a picture of each view into")
    parser.add_argument("--browser", default=shutil.which("chromium") or "chromium", help="the browser's program")
    return parser.parse_args()


def sign_in(context, arguments) -> list[str]:
    """Signs in as a person does, by the form; the context keeps the cookie."""
    account, password = arguments.sign_in.split(":", maxsplit=1)
    page = context.new_page()
    page.goto(arguments.base.rstrip("/") + "/sign-in")
    page.get_by_label("Account").fill(account)
    page.get_by_label("Password").fill(password)
    with page.expect_navigation():  # a page that is closed while it loads can hang the browser
        page.get_by_role("button", name="Sign in").click()
    problems = [] if page.url.endswith("/work") else [f"signing in as {account} led to {page.url}"]
    page.close()
    return problems


def check(context, arguments, axe: str, path: str, screen: str) -> list[str]:
    page = context.new_page()
    account = (arguments.sign_in or "").split(":")[0]
    problems = []
    answers = {}
    page.on("response", lambda answer: answers.setdefault(answer.url, answer.status))
    page.on("pageerror", lambda error: problems.append(f"the browser reports: {error}"))
    page.on("console", lambda message: problems.append(f"the browser reports: {message.text}")
            if message.type == "error" and "status of 4" not in message.text else None)
    address = arguments.base.rstrip("/") + path
    page.goto(address)
    problems += [f"{url} answered {status}" for url, status in answers.items() if status >= 400 and url != address]
    page.evaluate(axe)
    problems += violations(page, {"type": "tag", "values": RULES})
    headings = page.locator("h1").count()
    if headings != 1:
        problems.append(f"{headings} h1 headings instead of one")
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if wide > 0:
        problems.append(f"{wide} pixels wider than the screen")
    picture(page, arguments.screenshots, account, path, f"{screen}-light")
    page.emulate_media(color_scheme="dark")
    problems += [f"in the dark: {problem}" for problem in violations(page, {"type": "rule", "values": ["color-contrast"]})]
    picture(page, arguments.screenshots, account, path, f"{screen}-dark")
    page.close()
    return problems


def violations(page, rules: dict) -> list[str]:
    result = page.evaluate("rules => axe.run(document, {runOnly: rules})", rules)
    return [
        f"{violation['id']}: {violation['help']}: {' '.join(node['target'][0].split())}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def picture(page, folder, account: str, path: str, view: str) -> None:
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        name = path.strip("/").replace("/", "-").replace("?", "-") or "overview"
        if account:
            name = f"{account}-{name}"
        page.screenshot(path=folder / f"{name}-{view}.png", full_page=True)


if __name__ == "__main__":
    sys.exit(main())
