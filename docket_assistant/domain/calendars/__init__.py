"""Rules of holidays, their files, and what is wrong with a file, in a sentence."""
