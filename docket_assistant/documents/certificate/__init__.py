"""What certifies a conferral: the talks that count, the sentences, what counsel is asked."""
