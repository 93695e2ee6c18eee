"""One's own signature block: what it is for, and what a change of it does and does not do."""

CHANGES = (
    "A new matter offers it for our counsel, where it can still be changed. It changes no matter on file:"
    " there each address keeps the days on which it held."
)
NONE_KEPT = "None is kept: a new matter offers our counsel of the matter before it."
SAVED = "Saved: your signature block. The next new matter offers it; matters on file keep theirs."
EMPTIED = "Your signature block is not kept any more. A new matter offers our counsel of the one before it."
NAMELESS = "The name is empty; write it as in the signature block, or empty every field."
DIFFER = "In these open matters you appear with another block:"
