"""Templates of the firm: what they can use, how they are looked over, and how a paper is drawn by one."""
