"""The rooms of the window: the only Qt of the program."""
