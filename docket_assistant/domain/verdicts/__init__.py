"""The tests behind the verdict on an item: due, mode, round, coverage, people, steps, efforts, statement."""
