"""The form of a court's papers, and the file that states it."""
