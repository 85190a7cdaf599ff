#!/usr/bin/env python3
"""Writes invented street-level crime records in the columns and proportions of those that data.police.uk publishes.

    street_records.py FILE GIGABYTES

Twelve forces of nine districts, some 60 census areas in each, fourteen kinds of crime, 27 outcomes; a fifth of the lines is
anti-social behaviour without an identifier or an outcome, and every fiftieth has no place. The same seed gives the same file.
"""

import sys

import numpy

HEADER = (
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
    "Last outcome category,Context\n"
)
# Rough shares of recorded crime in England and Wales; anti-social behaviour comes second.
KINDS = {
    "Violence and sexual offences": 30, "Anti-social behaviour": 21, "Criminal damage and arson": 9, "Public order": 8,
    "Other theft": 7, "Shoplifting": 6, "Vehicle crime": 6, "Burglary": 5, "Drugs": 3, "Other crime": 2,
    "Bicycle theft": 1.3, "Theft from the person": 0.9, "Robbery": 0.8, "Possession of weapons": 0.7,
}
OUTCOMES = {
    "Unable to prosecute suspect": 40, "Investigation complete; no suspect identified": 35,
    "Status update unavailable": 7, "Under investigation": 6, "Court result unavailable": 3, "Local resolution": 2,
    "Awaiting court outcome": 1.5, "Further investigation is not in the public interest": 1.2,
    "Offender given a caution": 1, "Formal action is not in the public interest": 0.8,
    "Action to be taken by another organisation": 0.8, "Offender given a drugs possession warning": 0.6,
    "Further action is not in the public interest": 0.4, "Offender sent to prison": 0.4,
    "Offender given community sentence": 0.4, "Offender fined": 0.3, "Offender given penalty notice": 0.1,
    "Defendant found not guilty": 0.2, "Offender given conditional discharge": 0.15,
    "Offender given suspended prison sentence": 0.15, "Suspect charged as part of another case": 0.1,
    "Court case unable to proceed": 0.1, "Offender otherwise dealt with": 0.05,
    "Offender ordered to pay compensation": 0.05, "Defendant sent to Crown Court": 0.03,
    "Offender deprived of property": 0.01, "Offender given absolute discharge": 0.01,
}
ROADS = [f"On or near {name} {kind}" for name in (
    "Church High Mill Park Station Victoria Queen Albert Manor Orchard Chapel North South West East Green Meadow School Oak Elm"
).split() for kind in ("Road", "Street", "Close", "Avenue", "Drive", "Lane", "Way", "Gardens", "Crescent", "Terrace")]
ROADS += ["On or near Supermarket", "On or near Parking Area", '"On or near The Drive, Park Lane"'] * 8


def pick(dice, weights, count):
    shares = numpy.cumsum(numpy.asarray(weights, float) / sum(weights))
    return numpy.searchsorted(shares, dice.random(count)).clip(0, len(weights) - 1)


def areas(force):
    """The census areas of a force: their codes, names and a point inside."""
    for district in range(9):
        for place in range(45 + 5 * ((force + district) % 7)):
            name = f"{'Upper Lower North South East West Great Little New'.split()[district]} Shire {force + 1:02}"
            yield (
                f"E010{force * 1000 + district * 100 + place:05}", f"{name} {place // 6 + 1:03}{'ABCDEF'[place % 6]}",
                -2.5 + force * 0.3 + place * 0.002, 50.8 + district * 0.2 + place * 0.003,
            )


def block(dice, force, month, count):
    places = list(areas(force))
    weights = 1 / (1 + dice.permutation(len(places))) ** 0.35
    kinds, outcomes = list(KINDS), list(OUTCOMES)
    kind = pick(dice, list(KINDS.values()), count).tolist()
    outcome = pick(dice, list(OUTCOMES.values()), count).tolist()
    place = pick(dice, weights, count).tolist()
    road = dice.integers(0, len(ROADS), count).tolist()
    nowhere = (dice.random(count) < 0.02).tolist()
    identifiers = dice.bytes(32 * count).hex()
    name = f"Shire {force + 1:02} Constabulary"
    lines = []
    for row in range(count):
        is_crime = kinds[kind[row]] != "Anti-social behaviour"
        if nowhere[row]:
            where = ",,No Location,,"
        else:
            code, area, longitude, latitude = places[place[row]]
            where = f"{longitude + row * 1e-6:.6f},{latitude:.6f},{ROADS[road[row]]},{code},{area}"
        lines.append(
            f"{identifiers[64 * row:64 * row + 64] if is_crime else ''},{month},{name},{name},{where},"
            f"{kinds[kind[row]]},{outcomes[outcome[row]] if is_crime else ''},\n"
        )
    return "".join(lines).encode()


def main():
    path, size = sys.argv[1], float(sys.argv[2]) * 1e9
    dice = numpy.random.default_rng(7)
    with open(path, "wb", 1 << 20) as file:
        written = file.write(HEADER.encode())
        turn = 0
        while written < size:
            force, month = turn % 12, turn // 12
            written += file.write(block(dice, force, f"{2018 + month // 12 % 2}-{month % 12 + 1:02}", 15000))
            turn += 1


main()
