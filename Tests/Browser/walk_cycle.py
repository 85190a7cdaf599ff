#!/usr/bin/env python3
"""Play a whole cycle in a browser, everybody in their role, from its opening to an action reviewed at the next board.

    walk_cycle.py example FOLDER COPY              makes the example that the walk plays on, before its open cycle
    walk_cycle.py play BASE_URL ACCOUNTS [--screenshots FOLDER] [--browser FILE]

ACCOUNTS is a file with what `quadrant demo` printed for the copy. Everybody has a browser context of their own and does
everything by the labels and buttons that people read. After each step the walk looks at what a page says of it; where
it says something else the walk ends, and tells the step, the address and what was expected.

Needs Chromium and the Python package playwright.
"""

import argparse
import pathlib
import re
import shutil
import sys

from playwright.sync_api import Error, sync_playwright

from people import Person, Walk, Wrong

CYCLE, NEXT = 8, 9
TODAY, TOMORROW = "2021-05-13", "2021-05-14"
SOUTH, COAST, INLAND = "local-policing-south", "south-coast", "south-inland"
SOUTH_NAME, COAST_NAME = "Local Policing South (invented)", "South Coast Area (invented)"
INLAND_NAME = "South Inland Area (invented)"
QUADRANTS = {
    "keeping-people-safe": "Keeping People Safe",
    "community-focus": "Community Focus",
    "efficiency-and-effectiveness": "Efficiency & Effectiveness",
    "our-people": "Our People",
}
NAMES = {
    "secretary": "Sam Secretary", "analyst": "Alex Analyst", "command-lead": "Chris Command", "coast-lead": "Kim Coast",
    "chief-officer": "Olu Officer", "board-chair": "Charlie Chair", "board-member": "Bo Member",
}
VIOLENCE = "Solved Violence with Injury offences"
PASSWORD = "a long walk by the sea"
HOSTILE = "<script>document.title = 'broken'</script> '; DROP TABLE entry; -- \"quoted\" & <b>bold</b>"
OVERRIDE = "\u202e"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    commands = parser.add_subparsers(dest="command", required=True)
    example = commands.add_parser("example", help="make the example that the walk plays on")
    example.add_argument("folder", type=pathlib.Path, help="the example to copy")
    example.add_argument("copy", type=pathlib.Path, help="where the copy is made")
    play = commands.add_parser("play", help="play the cycle")
    play.add_argument("base", help="where the server answers, such as http://127.0.0.1:8080")
    play.add_argument("accounts", type=pathlib.Path, help="a file with what quadrant demo printed")
    play.add_argument("--screenshots", type=pathlib.Path, help="a folder to put a picture of a failure into")
    play.add_argument("--browser", default=shutil.which("chromium") or "chromium", help="the browser's program")
    arguments = parser.parse_args()
    if arguments.command == "example":
        make_example(arguments.folder, arguments.copy)
        return 0
    return run(arguments)


def make_example(folder: pathlib.Path, copy: pathlib.Path) -> None:
    """Copies the example without its open cycle, published on a day on which two more quarters are over."""
    shutil.copytree(folder, copy)
    published = copy / "cycles.yaml"
    published.write_text(replaced(published.read_text(), "published: 2021-02-05", "published: 2021-05-12"))
    invented = copy / "invented" / "cycles.yaml"
    before, cycle, _ = invented.read_text().partition(f"  - cycle: {CYCLE}\n")
    if not cycle:
        sys.exit(f"{invented} has no cycle {CYCLE}; the walk begins by opening it.")
    invented.write_text(before.rstrip() + "\n")
    shutil.rmtree(copy / "invented" / "narrative")
    # What the action's measure does in the quarter after it is raised.
    figures = [("essex", (241, 244, 249)), (SOUTH, (112, 116, 118)), (COAST, (70, 72, 75)), (INLAND, (42, 44, 43))]
    with (copy / "invented" / "observations.csv").open("a") as file:
        for organisation, values in figures:
            for month, value in zip(("2021-01", "2021-02", "2021-03"), values):
                file.write(f"vwi-solved,{organisation},{month},{month},{value},,,,,Invented for a walk,\n")


def replaced(text: str, old: str, new: str) -> str:
    if old not in text:
        sys.exit(f"The example has no “{old}” any more, which the walk changes.")
    return text.replace(old, new)


def run(arguments) -> int:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.browser, args=["--no-sandbox"])
        walk = Walk(browser, arguments)
        problem = ""
        try:
            play(walk)
            walk.check()
        except (Wrong, Error) as error:
            problem = str(error).split("\nCall log:")[0].strip()
        if problem:
            picture(walk)
            address = walk.page.url if walk.page else "no page"
            print(f"step {walk.steps}, {walk.step}: at {address} {problem}", file=sys.stderr)
        count = "1 problem" if problem else "0 problems"
        print(f"{walk.steps} steps of a whole cycle walked by {len(walk.people)} people: {count}")
        browser.close()
        return 1 if problem else 0


def picture(walk: Walk) -> None:
    if walk.screenshots and walk.page and not walk.page.is_closed():
        walk.screenshots.mkdir(parents=True, exist_ok=True)
        walk.page.screenshot(path=walk.screenshots / f"walk-step-{walk.steps}.png", full_page=True)


# The story


def play(walk: Walk) -> None:
    people = arrive(walk)
    open_cycle(walk, people)
    recommend(walk, people)
    write_area_return(walk, people)
    moderate_area_return(walk, people)
    give_other_returns(walk, people)
    hold_board(walk, people)
    close_and_publish(walk, people)
    correct(walk, people)
    talk_it_over(walk, people)
    come_back(walk, people)
    look_back(walk, people)


def arrive(walk: Walk) -> dict:
    roles = ["administrator", "secretary", "analyst", "command-lead", "chief-officer", "board-chair", "board-member",
             "commissioners-office"]
    walk.begin("everybody signs in")
    for role in roles:
        walk.person(role).at("/work").reads("What waits for you")

    walk.begin("the administrator gives the command lead a command")
    administrator = walk.people["administrator"].open("/people").follow("Chris Command")
    administrator.pick("Role 1", "Command lead")
    administrator.pick("Role 1 is held for", SOUTH_NAME)
    administrator.press("Keep these particulars").reads("Chris Command")
    walk.people["command-lead"].open("/work").reads("Command lead", SOUTH_NAME)

    walk.begin("the administrator invites the lead of an area, who chooses a password")
    administrator.open("/people").follow("Add a person")
    administrator.fill("Account", "coast-lead").fill("Name", "Kim Coast").fill("Office", "Area lead, South Coast")
    administrator.pick("Role 1", "Command lead")
    administrator.pick("Role 1 is held for", COAST_NAME)
    administrator.press("Add and make an invitation").reads("Give this link to Kim Coast")
    link = administrator.main.locator("code").filter(has_text="/invitations/").inner_text()
    kim = Person(walk, "coast-lead", PASSWORD)
    walk.people["coast-lead"] = kim
    kim.open(link.removeprefix(walk.base)).reads("Welcome, Kim Coast")
    kim.fill("Password", PASSWORD).fill("Password, once more", PASSWORD).press("Keep this password and sign in")
    kim.at("/work").reads("Good to see you, Kim Coast", COAST_NAME)
    kim.refused(link.removeprefix(walk.base), "used already", status=404)
    return walk.people


def open_cycle(walk: Walk, people: dict) -> None:
    secretary = people["secretary"]
    walk.begin("the secretary opens the cycle")
    secretary.open("/work").follow(f"Open cycle {CYCLE}").press("Show the due days")
    secretary.reads("Force Performance Board", "by Thursday 25 February 2021").press("Open the cycle")
    secretary.at(f"/cycles/{CYCLE}/progress").reads(f"Cycle {CYCLE} is open.")

    walk.begin("the same cycle is not opened twice")
    secretary.open("/cycles/new").fill("Number of the cycle", str(CYCLE)).press("Open the cycle")
    secretary.reads("to put right", f"Cycle {CYCLE} is already open")

    walk.begin("nobody else may open a cycle")
    people["analyst"].refused("/cycles/new", "secretary")


def recommend(walk: Walk, people: dict) -> None:
    analyst = people["analyst"]
    walk.begin("the analyst recommends a grade against the rule, which needs a reason")
    analyst.open(f"/cycles/{CYCLE}/recommendations").follow("Essex Police")
    safe = QUADRANTS["keeping-people-safe"]
    analyst.choose(f"Recommended grade of {safe}", "Outstanding").press("Record the recommendations")
    analyst.reads(f"The grade of {safe} is another than the rule suggests, and no reason is given")
    analyst.choose(f"Recommended grade of {safe}", "Good")
    analyst.fill(f"Reason for the grade of {safe}", "More violent offences were solved over twelve months.")
    analyst.press("Record the recommendations").reads("✓")

    walk.begin("the analyst recommends the grades of the returns")
    for organisation in (COAST, INLAND, SOUTH):
        analyst.open(f"/cycles/{CYCLE}/recommendations/{organisation}")
        analyst.choose(f"Recommended grade of {safe}", "Good")
        analyst.fill(f"Reason for the grade of {safe}", f"The figures of {organisation} speak for it.")
        analyst.press("Record the recommendations").reads("✓")


    walk.begin("the analyst recommends the grade of a priority")
    analyst.open(f"/cycles/{CYCLE}/priorities").follow("Recommend a grade")
    analyst.choose("Recommended grade", "Good").fill("Reason", "Waits on 101 became shorter.")
    analyst.press("Recommend the grade").reads("Waits on 101 became shorter.")


def write_area_return(walk: Walk, people: dict) -> None:
    kim, chris = people["coast-lead"], people["command-lead"]
    draft = f"/cycles/{CYCLE}/returns/{COAST}/draft"
    walk.begin("the area's lead keeps a draft with a narrative")
    kim.open("/work").follow(f"Give the return of {COAST_NAME}").at(draft).reads("Recommended by analysts: Good")
    kim.fill("The quarter in your own words", "A quiet autumn on the coast.").press("Keep the draft")
    kim.reads("The draft is kept.", "Draft kept by Kim Coast").holds(
        "The quarter in your own words", "A quiet autumn on the coast.")

    walk.begin("the area's lead adds a risk above the threshold")
    kim.open("/risks").follow(COAST_NAME, place="main section:has(> #add)")
    kim.fill("The risk in a line", "Too few crews on the coast at night")
    kim.fill("What may happen, and what would follow", "Emergencies are reached too late.")
    kim.fill("Who answers for it", "Area lead, South Coast").pick("Likelihood", "Almost Certain")
    kim.pick("Impact", "Major").fill("What is done about it", "A second crew is asked for.")
    kim.press("Add the risk").reads("Too few crews on the coast at night", "80")

    walk.begin("another command's draft is nobody else's")
    kim.refused(f"/cycles/{CYCLE}/returns/contact-management/draft", "command lead")
    people["board-member"].refused(draft, "command lead")

    edit_at_once(walk, kim, chris, draft)

    walk.begin("a return that lacks what is compulsory is refused with a list")
    kim.open(draft).press("Submit the return").reads("things to put right", "Nothing was changed.")
    for quadrant in ("keeping-people-safe", "community-focus", "our-people"):
        kim.reads(f"Your grade for {QUADRANTS[quadrant]}")
    kim.holds("The quarter in your own words", "Seen from the command: a quiet autumn, a busy December.")

    type_what_harms(walk, kim, draft)

    walk.begin("the complete return is submitted")
    late = "The same return, a moment later."
    chris.open(draft).fill("The quarter in your own words", late)
    complete(kim, ["keeping-people-safe", "community-focus", "our-people"])
    kim.fill("Themes", "Many acting and temporary sergeants").press("Submit the return")
    kim.at(f"/cycles/{CYCLE}/returns/{COAST}").reads("The return is submitted.", HOSTILE)
    if kim.page.title().startswith("broken"):
        raise Wrong("a script that somebody typed was run")

    walk.begin("who comes second with the same return is told so and keeps what was typed")
    complete(chris, ["keeping-people-safe", "community-focus", "our-people"])
    chris.press("Submit the return").reads("has submitted its return").holds("The quarter in your own words", late)


def complete(person: Person, quadrants: list, grade: str = "Good") -> None:
    """Fills in everything compulsory of the return that is open."""
    for label in ("What happened", "Why", "What is done about it"):
        for field in person.main.get_by_label(re.compile(rf"^{label}: ")).all():
            field.fill(f"{label}: told for the walk.")
    for quadrant in quadrants:
        person.choose(f"Your grade for {QUADRANTS[quadrant]}", grade)
        person.fill(f"Why this grade for {QUADRANTS[quadrant]}", "The quarter was better than the one before.")


def edit_at_once(walk: Walk, kim: Person, chris: Person, draft: str) -> None:
    """Two people change the same draft; the second is shown both and loses nothing."""
    walk.begin("two people change one draft at once")
    words = "The quarter in your own words"
    kim.open(draft)
    chris.open(draft).holds(words, "A quiet autumn on the coast.")
    kim.fill(words, "A quiet autumn, a busy December.").press("Keep the draft").reads("The draft is kept.")
    mine = "Seen from the command: a quiet autumn, a busy December."
    chris.fill(words, mine).press("Keep the draft")
    chris.reads("Kim Coast changed this while you were typing", "A quiet autumn, a busy December.", mine)
    chris.holds(words, mine).press("Replace what stands now").reads("The draft is kept.").holds(words, mine)


def type_what_harms(walk: Walk, person: Person, draft: str) -> None:
    """Characters that turn the direction of text are taken out and named; markup and SQL are text like any other."""
    walk.begin("hostile text is text")
    words = "The quarter in your own words"
    person.open(draft).fill(words, f"{HOSTILE} {OVERRIDE}txet").press("Keep the draft")
    person.reads("to put right").holds(words, f"{HOSTILE} txet")
    person.fill(words, HOSTILE).press("Keep the draft").reads("The draft is kept.").holds(words, HOSTILE)


def moderate_area_return(walk: Walk, people: dict) -> None:
    chief, kim = people["chief-officer"], people["coast-lead"]
    place = f"/cycles/{CYCLE}/returns/{COAST}"
    walk.begin("the chief officer sends the return back")
    chief.open("/work").follow(f"Accept the return of {COAST_NAME}").follow("Send the return back")
    chief.fill("What the command should change", "Say what happened on the night of 5 December.")
    chief.press("Send the return back").reads("The return is sent back.")

    walk.begin("the area's lead sees why, changes the return and submits it again")
    kim.open("/work").follow(f"Change the return of {COAST_NAME} and submit it again")
    kim.reads("Say what happened on the night of 5 December.")
    kim.fill("The quarter in your own words", f"{HOSTILE}\nOn 5 December two crews were out of reach.")
    kim.press("Submit the return").at(place).reads("The return is submitted.", "two crews were out of reach")

    walk.begin("the chief officer accepts the return, which locks it")
    chief.open(place).follow("Accept the return").press("Accept the return").reads("accepted and locked")
    kim.open(f"{place}/draft").reads("has accepted the return", "which locks it")
    if kim.main.get_by_role("button").count():
        raise Wrong("a return that is locked can still be changed")

    walk.begin("a grade other than the command's own needs a reason")
    chief.open(f"{place}/moderation")
    safe = QUADRANTS["keeping-people-safe"]
    chief.choose(f"Your grade for {safe}", "Requires Improvement")
    for quadrant in ("community-focus", "our-people"):
        chief.choose(f"Your grade for {QUADRANTS[quadrant]}", "Good")
    chief.press("Record the grades").reads("differs from the command's own and has no reason")

    walk.begin("the chief officer moderates with a reason")
    chief.fill(f"Why {safe} is graded so", "Two emergencies in three were reached in time.")
    chief.pick(f"Kind of reason for {safe}", "Judgement").press("Record the grades")
    chief.reads("The grades are moderated.", "Two emergencies in three were reached in time.")


def give_other_returns(walk: Walk, people: dict) -> None:
    chief, chris = people["chief-officer"], people["command-lead"]
    lose_session(walk, chris)
    walk.begin("the command's lead submits the command's own return")
    chris.open(f"/cycles/{CYCLE}/returns/{SOUTH}/draft")
    complete(chris, list(QUADRANTS))
    chris.press("Submit the return").reads("The return is submitted.")

    walk.begin("returns below come first")
    chief.open(f"/cycles/{CYCLE}/returns/{SOUTH}/acceptance").reads("South Inland Area (invented)")
    if chief.main.get_by_role("button").count():
        raise Wrong("a return can be accepted before the one below it is moderated")

    walk.begin("the area's return is given and agreed, then the command's")
    chris.open(f"/cycles/{CYCLE}/returns/{INLAND}/draft")
    chris.fill("The quarter in your own words", "Invented for the walk: the markets were quiet.")
    complete(chris, ["keeping-people-safe", "community-focus", "our-people"])
    chris.press("Submit the return").reads("The return is submitted.")
    agree(chief, INLAND, ["keeping-people-safe", "community-focus", "our-people"])
    agree(chief, SOUTH, list(QUADRANTS))


def agree(chief: Person, organisation: str, quadrants: list) -> None:
    place = f"/cycles/{CYCLE}/returns/{organisation}"
    chief.open(place).follow("Accept the return").press("Accept the return").at(f"{place}/moderation")
    for quadrant in quadrants:
        chief.choose(f"Your grade for {QUADRANTS[quadrant]}", "Good")
    chief.press("Record the grades").at(place).reads("The grades are moderated.")


def lose_session(walk: Walk, person: Person) -> None:
    """A long text survives the end of the session it was typed in."""
    walk.begin("a session ends during a long text, and nothing is lost")
    draft, words = f"/cycles/{CYCLE}/returns/{SOUTH}/draft", "The quarter in your own words"
    long = "\n\n".join(f"{number}. A paragraph of a long text, typed over an hour." for number in range(1, 60))
    person.open(draft).fill(words, long)
    other = person.beside().open("/work")
    with other.page.expect_navigation():
        other.page.get_by_role("button", name="Sign out").click()
    other.reads("You are signed out.")
    other.page.close()
    person.press("Keep the draft").reads("You were signed out before what you typed arrived.")
    person.fill("Account", person.account).fill("Password", person.password).press("Sign in")
    person.reads("Nothing that you typed before was lost").holds("Narrative", long).press("Send it")
    person.at(draft).reads("The draft is kept.").holds(words, long)


def hold_board(walk: Walk, people: dict) -> None:
    secretary, chair, member = people["secretary"], people["board-chair"], people["board-member"]
    board = f"/cycles/{CYCLE}/board"
    safe = QUADRANTS["keeping-people-safe"]
    walk.begin("no grade is agreed before the board has met")
    chair.open(f"{board}/keeping-people-safe/grade").reads("once it is recorded that the board met")

    walk.begin("the secretary records who was at the board, on no day to come")
    secretary.open("/work").follow(f"Record who was at the board of cycle {CYCLE}")
    secretary.fill("Day of the board", TOMORROW)
    secretary.fill("Present", "Deputy Chief Constable\nAssistant Chief Constable\nHead of Performance")
    secretary.fill("Apologies", "Director of People").press("Record attendance").reads("is still to come")
    secretary.fill("Day of the board", TODAY)
    send_twice(walk, secretary, "Record attendance")
    secretary.open(board).reads("The board met on Thursday 13 May 2021.", "4 of 4 grades are still to be agreed")

    walk.begin("a grade that departs from the rule needs a kind of reason")
    chair.open("/work").follow(f"Agree the grades of cycle {CYCLE}").follow(safe).follow("Agree the grade")
    chair.reads("Recommended by analysts", "More violent offences were solved over twelve months.")
    chair.choose("Grade", "Outstanding").fill("Reason", "Emergencies on the coast were reached too late.")
    chair.press("Agree this grade").reads("departs from the rule's suggestion and has no kind of reason")

    walk.begin("the chair agrees the grade of each quadrant")
    chair.choose("Grade", "Requires Improvement").pick("Kind of reason", "Judgement").press("Agree this grade")
    chair.at(f"{board}/keeping-people-safe").reads("The grade is agreed.", "Emergencies on the coast")
    for quadrant, name in list(QUADRANTS.items())[1:]:
        chair.open(board).follow(name).follow("Agree the grade").choose("Grade", "Good")
        chair.fill("Reason", f"The board holds {name} to be good.").pick("Kind of reason", "Judgement")
        chair.press("Agree this grade").reads("The grade is agreed.")
    chair.open(board).reads("Every grade is agreed.", "≠ The board agreed Requires Improvement")

    walk.begin("the chair changes a grade that was agreed")
    chair.open(f"{board}/our-people").follow("Agree another grade").choose("Grade", "Requires Improvement")
    chair.fill("Reason", "Too many were ill for the quarter to be a good one.").press("Agree this grade instead")
    chair.reads("The grade is agreed.", "Too many were ill")

    walk.begin("a board member dissents, and may not agree")
    member.open(f"{board}/keeping-people-safe").follow("Record a dissent")
    member.fill("The view", "Two crews short is no reason to mark a whole force down.").press("Put it on record")
    member.reads("The dissenting view is on record.", "Two crews short")
    member.refused(f"{board}/closing", "chair of the board")
    member.open(board).lacks("Close the board")

    walk.begin("the chair records a decision that changes a target")
    chair.open(board).follow("Record a decision")
    chair.fill("Decision", "Emergencies are held against 82%").fill("Day of the decision", TODAY)
    chair.fill("Reason, and what follows", "Four in five is no longer enough.")
    chair.pick("Measure", f"{safe}: Emergency response within the Grade of Service (redline)")
    chair.choose("What changes", "Its target").fill("The new target", "82").press("Record the decision")
    chair.reads("The decision is recorded.", "Emergencies are held against 82%")

    walk.begin("the secretary writes the narrative of a section with a figure in it")
    secretary.open(board).follow("Write the narrative").follow("3.0 Executive Summary")
    secretary.fill("Narrative", "Solved violence came to {nothing such}.").press("Record the narrative")
    secretary.reads("is no reference to a figure")
    reference = first_reference(secretary, VIOLENCE)
    secretary.fill("Narrative", f"Solved violence with injury came to {reference}.").press("Record the narrative")
    secretary.reads("The narrative is recorded.")


def first_reference(person: Person, measure: str) -> str:
    """The first reference that the page lists for a measure, which lies folded up."""
    figures = person.main.locator("details").filter(has=person.page.get_by_text(measure, exact=True))
    figures.first.locator("summary").click()
    return figures.first.locator("code").first.inner_text()


def send_twice(walk: Walk, person: Person, button: str) -> None:
    """The same form sent a second time from another tab is refused with a sentence."""
    walk.begin("one form sent twice counts once")
    other = person.beside().open(person.page.url.removeprefix(walk.base))
    ticket = "form.form input[name=ticket]"
    same = person.page.locator(ticket).input_value()
    other.page.locator(ticket).evaluate("(field, value) => field.value = value", same)
    labels = ("Day of the board", "Office in the chair", "Present", "Apologies")
    for label in labels:
        other.fill(label, person.field(label).input_value())
    person.press(button).reads("Attendance is recorded.")
    other.press(button).reads("This form was sent before", "Nothing was changed this time")
    other.page.close()


def close_and_publish(walk: Walk, people: dict) -> None:
    secretary, chair, office = people["secretary"], people["board-chair"], people["commissioners-office"]
    board = f"/cycles/{CYCLE}/board"
    walk.begin("what is not published is not for the commissioner's office")
    office.refused(f"/cycles/{CYCLE}", "published")
    office.refused(board)

    walk.begin("the chair closes the board, once")
    second = chair.beside().open(f"{board}/closing")
    chair.open("/work").follow(f"Close the board of cycle {CYCLE}").reads("What will be frozen", "Two crews short")
    chair.reads("Our People is graded below its standard and no action is open for it.")
    chair.press("Close the board").at(f"/cycles/{CYCLE}/editions").reads("The board is closed.", "Edition 1")
    second.press("Close the board").reads("It cannot be closed twice.")
    second.page.close()
    chair.open(f"{board}/our-people/grade").reads("is closed, so nothing in it changes any more")

    walk.begin("the secretary publishes the paper")
    secretary.open("/work").follow(f"Publish the paper of cycle {CYCLE}").press("Publish")
    secretary.reads("The paper is published.", "13 May 2021")

    walk.begin("the commissioner's office reads the published paper and no working page")
    office.open(f"/cycles/{CYCLE}/editions").reads("Edition 1").follow("Edition 1")
    office.reads("Solved violence with injury came to", "Emergencies are held against 82%", "Two crews short")
    for path in (board, f"/cycles/{CYCLE}/returns", "/actions", "/risks", "/audit"):
        office.refused(path, "Your roles do not allow you to", "secretary")


def correct(walk: Walk, people: dict) -> None:
    secretary, chair, office = people["secretary"], people["board-chair"], people["commissioners-office"]
    editions = f"/cycles/{CYCLE}/editions"
    walk.begin("a correction makes another edition, and the public reads the first until it is published")
    chair.open(editions).follow("Open the cycle for a correction")
    chair.fill("What must be corrected", "The reason named the wrong quarter.").press("Open the cycle again")
    chair.reads("Open for a correction").follow("Our People").follow("Agree another grade")
    chair.fill("Reason", "Too many were ill from October to December.").press("Agree this grade instead")
    chair.open(f"/cycles/{CYCLE}/board/closing").press("Close the board").reads("Edition 2", "not published")
    office.open(editions).reads("Edition 1").lacks("Edition 2", "The reason named the wrong quarter.")
    secretary.open(editions).follow("Publish the latest edition").press("Publish").reads("The paper is published.")
    office.open(editions).reads("Edition 2", "The reason named the wrong quarter.").follow("Edition 2")
    office.reads("Too many were ill from October to December.")
    office.open(editions).follow("Edition 1").reads("Too many were ill for the quarter to be a good one.")


def talk_it_over(walk: Walk, people: dict) -> None:
    secretary, lead, member = people["secretary"], people["command-lead"], people["board-member"]
    synergy = f"/cycles/{CYCLE}/synergy"
    walk.begin("the secretary puts a question and forms a group")
    secretary.open(synergy).reads("Keeping People Safe").follow("Put a question")
    secretary.fill("Question", "How can a crew be nearer to the coast at night?")
    secretary.tick("Quadrants it comes from", "Keeping People Safe")
    secretary.tick("Themes of the returns it takes up", "Many acting and temporary sergeants")
    secretary.press("Put the question").reads("The question is put.")
    secretary.follow("Form a group").fill("Name of the group", "Blue table")
    secretary.fill("Who leads the talk", "Chief Superintendent").press("Form the group").reads("Blue table")

    walk.begin("the command lead writes an idea down")
    lead.open(synergy).follow("Write an idea down").choose("Group", "Blue table")
    lead.fill("Idea", "Park one car at the pier from eight in the evening.").press("Write it down")
    lead.reads("The idea is written down.", "Park one car at the pier")
    lead.refused(f"/cycles/{CYCLE}/actions/new", "secretary")

    walk.begin("an action is raised from the idea, with owner, day and measure")
    secretary.open(synergy).follow("Make it an action")
    secretary.reads("Raise an action").fill("What is to be done, in a line", "A car at the pier every evening")
    secretary.pick("Organisation that does it", COAST_NAME).fill("Who answers for it", "Area lead, South Coast")
    secretary.fill("Day until which it is to be done", "2021-06-30")
    secretary.pick("Measure it should move", f"{VIOLENCE} (Keeping People Safe)")
    secretary.press("Raise the action").reads("The action is raised.", "30 June 2021", "Area lead, South Coast")
    member.open(synergy).reads("Became A car at the pier every evening")

    walk.begin("the secretary records the day of the meeting")
    secretary.open(f"/cycles/{CYCLE}/progress").follow("Record the day of “Synergy and Performance meeting”")
    secretary.fill("Day", TOMORROW).press("Record the day").reads("is still to come").fill("Day", TODAY)
    secretary.press("Record the day").reads("The day is recorded.", "Nothing is late.")


def come_back(walk: Walk, people: dict) -> None:
    secretary, kim, chair = people["secretary"], people["coast-lead"], people["board-chair"]
    walk.begin("the secretary opens the next cycle, judged by what the board decided")
    secretary.open("/work").follow(f"Open cycle {NEXT}").reads("Rebalanced Scorecard, version 4")
    secretary.press("Open the cycle").reads(f"Cycle {NEXT} is open.")

    walk.begin("the action comes back with what its measure has done since")
    secretary.open(f"/cycles/{NEXT}/actions").reads("A car at the pier every evening", "Nobody has said how it stands")
    effect = secretary.main.locator("article").filter(has_text="A car at the pier").inner_text()
    if VIOLENCE not in effect or "2021" not in effect:
        raise Wrong(f"it is not said what the measure has done: {effect}")
    chair.open(f"/cycles/{NEXT}/board").reads("A car at the pier every evening", VIOLENCE)

    walk.begin("the area's lead says how the action stands")
    kim.open("/work").follow("Say how “A car at the pier every evening” stands").choose("How it stands", "It goes on")
    kim.fill("Day", TOMORROW).fill("What was done, and what came of it", "A car stands there on weekdays.")
    kim.press("Record the review").reads("The day lies ahead.")
    kim.fill("Day", TODAY).press("Record the review")
    kim.reads("The review is recorded.", "A car stands there on weekdays.", VIOLENCE)

    walk.begin("the next board sees the action reviewed")
    chair.open(f"/cycles/{NEXT}/board").follow("Actions at this board, with their reviews")
    chair.reads("Last review, 13 May 2021", "A car stands there on weekdays.")


# Who did what, as the audit's lists call it, words to look for, and what the account of it must say.
STORY = [
    ("secretary", "Cycle opened", "", ["Cycle 8 (21 in all) opened", "judged by version 3"]),
    ("analyst", "Grade given", "speak for it", ["recommended Good", COAST_NAME, "Why: The figures of south-coast"]),
    ("coast-lead", "Grade given", "", ["own Good", COAST_NAME, "Why: The quarter was better than the one before."]),
    ("coast-lead", "Return submitted", "two crews", ["To: ", "On 5 December two crews were out of reach."]),
    ("chief-officer", "Return sent back", "", [COAST_NAME, "Why: Say what happened on the night of 5 December."]),
    ("chief-officer", "Return accepted", "", [COAST_NAME, INLAND_NAME, SOUTH_NAME]),
    ("chief-officer", "Grade given", "two emergencies in three", ["moderated Requires Improvement", COAST_NAME, "Why: Two"]),
    ("secretary", "Board met", "", ["2021-05-13", "3 present"]),
    ("board-chair", "Grade given", "our-people", ["From: Good", "To: Requires Improvement", "Why: Too many were ill"]),
    ("board-member", "Dissent noted", "", ["dissents", "To: Two crews short is no reason"]),
    ("board-chair", "Decision taken", "82%", ["held against 82%", "Why: Four in five is no longer enough."]),
    ("secretary", "Narrative written", "solved violence", ["executive-summary", "To: Solved violence with"]),
    ("analyst", "Priority graded", "", ["recommended Good", "Why: Waits on 101 became shorter."]),
    ("board-chair", "Cycle reopened", "", ["Why: The reason named the wrong quarter."]),
    ("board-chair", "Cycle closed", "", ["From: open", "To: closed"]),
    ("secretary", "Paper published", "", ["edition 1", "From: not public", "To: public since 2021-05-13"]),
    ("secretary", "Question put", "coast at night", ["How can a crew be nearer to the coast at night?"]),
    ("secretary", "Group formed", "", ["Blue table"]),
    ("command-lead", "Idea offered", "pier", ["Park one car at the pier from eight in the evening."]),
    ("secretary", "Action raised", "pier", ["A car at the pier every evening"]),
    ("secretary", "Milestone reached", "", ["synergy", "2021-05-13"]),
]


def look_back(walk: Walk, people: dict) -> None:
    analyst, administrator = people["analyst"], people["administrator"]
    walk.begin("the audit tells who did what, from what to what, and why")
    for account, kind, words, sentences in STORY:
        search(analyst, account, kind, words, CYCLE).reads(*sentences)
    search(analyst, "secretary", "Cycle opened", "", NEXT).reads("Cycle 9 (22 in all) opened", "judged by version 4")
    search(analyst, "coast-lead", "Risk assessed", "at night", "").reads("Too few crews on the coast at night")
    search(analyst, "coast-lead", "Action reviewed", "weekdays", "").reads("A car stands there on weekdays.")

    walk.begin("an administrator reads one entry whole")
    search(administrator, "chief-officer", "Return sent back", "", CYCLE).reads("1 of ")
    entry = administrator.main.get_by_role("link", name=re.compile("^Entry ")).first.inner_text()
    administrator.follow(entry)
    administrator.reads("Olu Officer (chief-officer)", "13 May 2021", COAST_NAME, "the night of 5 December")

    walk.begin("nobody else searches the audit")
    people["coast-lead"].refused("/audit", "administrator")


def search(person: Person, account: str, kind: str, words: str, cycle) -> Person:
    """Searches the audit by its form for what somebody did; at least one entry is found, and all of them are theirs."""
    name = NAMES[account]
    if "/audit?" not in person.page.url:
        person.open("/audit")
    person.pick("Who", f"{name} ({account})").pick("What", kind)
    person.fill("Words", words).fill("Cycle", str(cycle)).press("Search")
    entries = person.main.locator("ol.entries > li").all()
    if not entries:
        raise Wrong(f"no entry of {account} is found under “{kind}” with “{words}”")
    for entry in entries:
        if f"{name} ({account})" not in entry.inner_text():
            raise Wrong(f"an entry that is not of {account} is found: {entry.inner_text()}")
    return person


if __name__ == "__main__":
    sys.exit(main())
