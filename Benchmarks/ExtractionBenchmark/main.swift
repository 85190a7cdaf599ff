print("nothing is measured yet")
